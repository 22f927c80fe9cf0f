/** What a report has beside the pieces of every page: navigation, the deciding number, tables that answer, pages of the authors. */
export const reportStyles = `
.page{max-width:1120px}
nav{position:sticky;top:0;z-index:2;margin:28px -8px 0;background:var(--paper);border-bottom:1px solid var(--line)}
nav ul{display:flex;flex-wrap:wrap;gap:0 2px;margin:0;padding:4px 0;list-style:none}
nav a{display:block;padding:5px 9px;border-radius:6px;font-size:14px;font-weight:500;white-space:nowrap;color:var(--ink);text-decoration:none}
nav a:hover{background:var(--panel);text-decoration:underline}
nav+main>section:first-child{margin-top:36px}
h2,.verdict{scroll-margin-top:96px}
.banner .says{flex:1;min-width:0}
.decider{flex:none;max-width:260px;padding-left:24px;border-left:1px solid var(--line)}
.decider .name{font-size:13px;font-weight:600;color:var(--ink)}
.decider .value{font-size:32px;font-weight:650;line-height:1.2;letter-spacing:-.01em;color:var(--tone);font-variant-numeric:tabular-nums}
.decider .was{font-size:13px;color:var(--ink)}
.decider .bounds .track{stroke:var(--muted)}
.decider .bounds .allowed{fill:var(--paper)}
.notices{list-style:none;margin:20px 0 0;padding:0;display:grid;gap:8px;font-size:15px}
.notices li{display:flex;gap:10px;align-items:baseline}
.notices .badge{flex:none}
.notices span{min-width:0;overflow-wrap:anywhere}
.card .head{display:flex;flex-wrap:wrap;align-items:center;gap:6px 10px;font-size:14px}
td .tally,.tallies{min-width:150px;font-size:13px;color:var(--muted)}
td .tally svg{margin:6px 0 4px}
.elsewhere{margin-top:6px;font-size:14px}
.shown{margin-top:24px}
.shown:first-child{margin-top:0}
.verdict>.tally{max-width:420px;margin-top:12px;font-size:14px;color:var(--muted)}
.verdict details{margin-top:10px}
.tools{display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center;margin:4px 0 12px;font-size:14px}
.tools label{display:inline-flex;align-items:center;gap:8px;color:var(--muted)}
.tools input,.tools select{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--muted);border-radius:6px;padding:5px 8px;min-height:34px;max-width:100%}
.tools input{width:220px}
.tools :focus-visible,.sort:focus-visible,nav a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.found{color:var(--muted);font-variant-numeric:tabular-nums}
.sort{all:unset;cursor:pointer;box-sizing:border-box;min-height:24px;white-space:nowrap}
.sort::after{content:"\\2195";margin-left:5px;opacity:.55;font-weight:400}
.sort:hover{color:var(--ink);text-decoration:underline}
[aria-sort]>.sort{color:var(--ink)}
[aria-sort=ascending]>.sort::after{content:"\\2191";opacity:1}
[aria-sort=descending]>.sort::after{content:"\\2193";opacity:1}
.scroll.long{max-height:76vh;overflow:auto;border-bottom:1px solid var(--line)}
.long thead th{position:sticky;top:0;z-index:1;background:var(--paper);box-shadow:inset 0 -1px var(--muted)}
tr[hidden]{display:none}
.change{min-width:25em}
.name{min-width:8em;overflow-wrap:break-word}
.moved{display:flex;gap:16px}
.moved>div{width:14.5em}
.from{display:none}
.moved+.moved{margin-top:6px}
.change-bar{flex:none;width:120px;height:20px}
.change-bar .axis{stroke:var(--muted);stroke-width:1}
.requirement{display:flex;gap:6px;align-items:baseline;min-width:7.5em}
.requirement .icon{flex:none;width:13px;height:13px;position:relative;top:2px}
.measured{margin-top:10px;font-size:14px}
.change-bar .bar{fill:var(--muted)}
.change-bar.better .bar{fill:var(--pass)}
.change-bar.worse .bar{fill:var(--fail)}
.change-bar.noise .bar{fill:var(--muted);opacity:.45}
.change-bar .interval{stroke:var(--ink);stroke-width:1.25}
.change-bar .tolerated{fill:var(--panel)}
.trend{display:block;width:96px;height:24px;margin:2px 0 0 auto}
.trend path{fill:none;stroke:var(--series-1);stroke-width:1.75;stroke-linejoin:round}
.trend circle{fill:var(--series-1)}
.written{max-width:820px}
.written>:first-child{margin-top:0}
.written p,.written ul,.written ol,.written dl,.written blockquote{margin:0 0 14px}
.written h3{font-size:18px;margin:26px 0 10px}
.written h4{font-size:16px;margin:22px 0 8px}
.written h5,.written h6{font-size:15px;margin:18px 0 8px}
.written li{margin:4px 0}
.written :not(pre)>code{padding:2px 5px;border-radius:5px;background:var(--panel)}
.written pre{margin:0 0 16px;overflow-x:auto}
.written table{width:auto;max-width:100%}
.written th,.written td{padding:7px 14px 7px 0}
.written .scroll{margin-bottom:16px}
.written img{max-width:100%;height:auto;border-radius:6px}
.written img.vega-lite{display:block;margin:4px 0;background:#fff;border:1px solid var(--line)}
.written .missing{color:var(--muted);font-style:italic}
.written blockquote{padding:2px 0 2px 16px;border-left:4px solid var(--line);color:var(--muted)}
.written .alert{border-left-color:var(--tone);color:var(--ink)}
.written blockquote>:last-child{margin-bottom:0}
.written .alert-title{margin-bottom:4px;font-weight:600;color:var(--tone)}
.written .task-list-item{list-style:none;margin-left:-1.2em}
.written details{margin:0 0 14px}
.written details>*:not(summary){margin-left:16px;margin-right:16px}
.written details>summary+*{margin-top:14px}
.written .sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.written .footnotes{margin-top:24px;font-size:14px;border-top:1px solid var(--line);padding-top:12px}
@media (max-width:640px){
nav{margin:20px -16px 0;padding:0 8px}
nav ul{flex-wrap:nowrap;overflow-x:auto;scrollbar-width:thin}
.change{min-width:9em}
.metrics .before{display:none}
.from{display:inline}
.moved>div{width:auto}
.change-bar{display:none}
.banner{flex-wrap:wrap}
.banner .says{flex-basis:calc(100% - 60px)}
.decider{width:100%;max-width:none;padding:14px 0 0;border-left:0;border-top:1px solid var(--line)}
.decider .value{font-size:26px}
.tools input{width:100%}
.tools label{width:100%}
.tools select{flex:1;min-width:0}
.metrics .required,.metrics .since,.gates .decided,.gates .tallies{display:none}
.gates .badge{white-space:normal;border-radius:12px}
.gates .id{min-width:8em}
.scroll.long{max-height:none}
}
@media print{
nav,.tools{display:none}
.sort::after{content:none}
.scroll.long{max-height:none;overflow:visible;border:0}
.long thead th{position:static;box-shadow:none}
.written{max-width:none}
.written img,.written table{break-inside:avoid}
.change{min-width:0}
.moved>div{width:auto;min-width:11em}
.change-bar{display:none}
}
`
