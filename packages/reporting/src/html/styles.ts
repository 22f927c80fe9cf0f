import { darkPalette, lightPalette, type Palette } from '../charts/palette.ts'

/** Everything a page looks like: light and dark, from a phone of 360 pixels to a sheet of A4. Text stands out by 4.5 to 1 or more. */
export function pageStyles(): string {
  return [
    `:root{color-scheme:light dark;${LIGHT}}`,
    `@media (prefers-color-scheme:dark){:root{${DARK}}}`,
    LAYOUT,
    PIECES,
    TABLES,
    `@media (max-width:640px){${PHONE}}`,
    `@media print{:root{color-scheme:light;${LIGHT}}${PRINT}}`,
    '@page{size:A4;margin:16mm 14mm}'
  ].join('\n')
}

const LIGHT = `--panel:#f6f8fa;--line:#d8dee4;--link:#0a58b0;--pass:#116329;--pass-soft:#e3f6e8;--warn:#7a4d00;--warn-soft:#fdf3dc;--fail:#b42318;--fail-soft:#fdecea;--open:#5b3a9e;--open-soft:#efe9fb;${colours(lightPalette)}`
const DARK = `--panel:#1c2128;--line:#343b44;--link:#6cb6ff;--pass:#6fdc8c;--pass-soft:#12301b;--warn:#f0c05a;--warn-soft:#33280f;--fail:#ff9b8f;--fail-soft:#3a1a17;--open:#c4a8ff;--open-soft:#2a1f47;${colours(darkPalette)}`

const LAYOUT = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
.page{max-width:1040px;margin:0 auto;padding:40px 32px 56px}
section{margin-top:56px}
h1,h2,h3{line-height:1.25;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:32px;font-weight:650;letter-spacing:-.015em;margin:4px 0 24px}
h2{font-size:21px;font-weight:650;letter-spacing:-.01em;margin:0 0 16px}
h3{font-size:15px;font-weight:600;margin:0 0 8px}
p{margin:0;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:3px}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--link);outline-offset:3px;border-radius:4px}
code,pre{font-family:ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.875em}
code{overflow-wrap:anywhere}
pre{margin:10px 0 0;padding:14px 16px;background:var(--panel);border-radius:8px;white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.5}
.eyebrow{font-size:13px;font-weight:600;letter-spacing:.08em;text-transform:uppercase;color:var(--muted)}
.muted{color:var(--muted)}
footer{margin-top:64px;padding-top:20px;border-top:1px solid var(--line);font-size:14px;color:var(--muted)}`

const PIECES = `
.pass{--tone:var(--pass);--soft:var(--pass-soft)}
.warn{--tone:var(--warn);--soft:var(--warn-soft)}
.fail{--tone:var(--fail);--soft:var(--fail-soft)}
.open{--tone:var(--open);--soft:var(--open-soft)}
.info{--tone:var(--muted);--soft:var(--panel)}
.banner{display:flex;gap:20px;align-items:flex-start;padding:24px;border-radius:14px;background:var(--soft)}
.banner .icon{flex:none;width:44px;height:44px}
.banner .word{font-size:20px;font-weight:650;color:var(--tone);line-height:1.3}
.banner .sentence{margin-top:4px;font-size:17px;max-width:68ch;text-wrap:pretty}
.icon{width:20px;height:20px;color:var(--tone)}
.meta{display:flex;flex-wrap:wrap;gap:8px 28px;margin:20px 0 0;font-size:14px}
.meta div{display:flex;gap:8px;min-width:0}
.meta dt,.facts dt{color:var(--muted)}
.meta dd,.facts dd{margin:0;overflow-wrap:anywhere}
.badge{display:inline-flex;align-items:center;gap:6px;padding:2px 10px 2px 7px;border-radius:999px;background:var(--soft);color:var(--tone);font-size:13px;font-weight:600;white-space:nowrap;line-height:1.5}
.badge .icon{width:14px;height:14px}
.cards{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(280px,1fr));gap:16px}
.card{display:flex;flex-direction:column;gap:10px;padding:20px;border:1px solid var(--line);border-radius:14px;min-width:0}
.card h3{margin:0;font-size:16px}
.card h3 a{color:inherit;text-decoration:none}
.card h3 a:hover{text-decoration:underline}
.card p{font-size:15px}
.card .tally{margin-top:auto;padding-top:6px;font-size:13px;color:var(--muted)}
.tally svg{display:block;width:100%;height:6px;margin-bottom:8px;border-radius:3px}
.t-pass{fill:var(--pass)}.t-warn{fill:var(--warn)}.t-fail{fill:var(--fail)}.t-open{fill:var(--open)}.t-info{fill:var(--muted)}
.checks{list-style:none;margin:0;padding:0;display:grid;gap:12px}
.check{padding:18px 20px;border:1px solid var(--line);border-left:4px solid var(--tone);border-radius:10px;min-width:0}
.check .head{display:flex;flex-wrap:wrap;align-items:center;gap:6px 12px;margin-bottom:8px;font-size:14px}
.facts{display:flex;flex-wrap:wrap;gap:4px 28px;margin:10px 0 0;font-size:14px}
.facts div{display:flex;gap:8px;min-width:0}
.bounds{display:block;width:160px;height:20px;margin-top:8px}
.bounds .track{stroke:var(--line);stroke-width:1}
.bounds .allowed{fill:var(--pass-soft)}
.bounds .bound{stroke:var(--ink);stroke-width:1.5}
.bounds .interval{stroke:var(--tone);stroke-width:3;opacity:.55}
.bounds circle{fill:var(--tone)}
.verdict-head{display:flex;flex-wrap:wrap;align-items:center;gap:8px 14px;margin-bottom:6px;padding-top:28px;border-top:1px solid var(--line)}
.verdict-head h2{margin:0}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(340px,1fr));gap:28px 32px;margin:24px 0}
figure{margin:0;min-width:0;max-width:520px}
figcaption{font-weight:600;font-size:15px;margin-bottom:8px;overflow-wrap:anywhere}
figure svg{display:block;width:100%;height:auto}
figure .note{margin-top:6px;font-size:13px;color:var(--muted)}
details{margin-top:12px;border:1px solid var(--line);border-radius:10px}
summary{padding:12px 16px;cursor:pointer;font-weight:550;overflow-wrap:anywhere}
details[open]>summary{border-bottom:1px solid var(--line)}
.folded{padding:8px 16px 16px}
.check details{border:0;margin-top:10px}
.check summary{padding:0;font-size:14px;color:var(--link)}
.check details[open]>summary{border:0}`

const TABLES = `
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--muted);padding-bottom:8px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{padding:9px 14px 9px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th:last-child,td:last-child{padding-right:0}
thead th{font-weight:600;color:var(--muted);font-size:13px;white-space:nowrap;border-bottom-color:var(--muted)}
tbody th{font-weight:500}
tbody tr:last-child>*{border-bottom:0}
.num{text-align:right;white-space:nowrap}
.short{white-space:nowrap}
.wide{min-width:14em}
.id{min-width:11em}
.drawn{width:172px;min-width:172px}
.drawn .bounds{margin:0}
.better{color:var(--pass)}.worse{color:var(--fail)}`

const PHONE = `
.page{padding:24px 16px 40px}
section{margin-top:40px}
h1{font-size:25px;margin-bottom:18px}
h2{font-size:19px}
.banner{padding:18px;gap:14px}
.banner .icon{width:32px;height:32px}
.banner .word{font-size:18px}
.banner .sentence{font-size:16px}
.cards,.charts{grid-template-columns:minmax(0,1fr)}
.metrics .gate{display:none}
.metrics{font-size:13px}
.metrics td,.metrics th{padding-right:10px}
.metrics tbody th{min-width:7.5em;overflow-wrap:break-word}
.metrics .muted{font-size:12px}
.metrics .change{white-space:normal;min-width:6.2em;overflow-wrap:break-word}
.check{padding:14px 16px}`

const PRINT = `
body{font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page{max-width:none;padding:0}
section{margin-top:26px}
h1{font-size:21pt}h2{font-size:14pt}
h2,h3,figcaption,summary{break-after:avoid}
.card,.check,figure,.banner,tr,pre{break-inside:avoid}
.cards,.charts{grid-template-columns:repeat(2,minmax(0,1fr));gap:16px}
.scroll{overflow:visible}
table{font-size:9pt}
th,td{padding:5px 8px 5px 0}
.wide{min-width:0}
.short{white-space:normal}
details::details-content{content-visibility:visible;display:block;block-size:auto}
details:not([open])>summary{border-bottom:1px solid var(--line)}
summary{list-style:none}
summary::-webkit-details-marker{display:none}
a{color:inherit;text-decoration:none}`

function colours({ ink, muted, grid, paper, series }: Palette): string {
  return `--ink:${ink};--muted:${muted};--grid:${grid};--paper:${paper};${series.map((colour, index) => `--series-${index + 1}:${colour};`).join('')}`
}
