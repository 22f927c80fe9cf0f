/** What a profile page has beside the styles of every page. */
export const profileStyles = `
.columns{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:20px}
.column{border:1px solid var(--line);border-radius:14px;padding:18px 20px;min-width:0}
.column .title{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:4px 12px}
.column h3{margin:0;font-size:16px}
.type{font-size:13px;color:var(--muted)}
.marks{display:flex;flex-wrap:wrap;align-items:center;gap:6px 8px;margin-top:8px;font-size:13px}
.drift{margin-top:8px;font-size:14px;color:var(--muted)}
.inside{display:grid;grid-template-columns:auto minmax(0,1fr);gap:8px 24px;align-items:end;margin-top:12px}
.numbers{font-size:13px;align-self:start;width:auto}
.numbers th,.numbers td{padding:3px 10px 3px 0;border-bottom:0}
.numbers tbody th{font-weight:400;color:var(--muted);white-space:nowrap}
.numbers thead th{font-size:12px;padding-bottom:4px;border-bottom:0}
.numbers .changed{font-weight:650}
.picture{min-width:0;align-self:stretch;display:flex;flex-direction:column;justify-content:flex-start}
.histogram{display:block;width:100%;flex:1;min-height:96px;max-height:190px}
.histogram .bars{fill:var(--series-1);fill-opacity:.75}
.histogram .before{fill:none;stroke:var(--series-2);stroke-width:2;vector-effect:non-scaling-stroke;stroke-linejoin:round}
.histogram .axis{stroke:var(--muted);stroke-width:1;vector-effect:non-scaling-stroke}
.ends{display:flex;justify-content:space-between;gap:12px;margin-top:4px;font-size:12px;color:var(--muted);font-variant-numeric:tabular-nums}
.top{list-style:none;margin:0;padding:0;display:grid;gap:7px;font-size:13px}
.top li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:2px 12px}
.top .name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.top .share{font-variant-numeric:tabular-nums;white-space:nowrap}
.top svg{grid-column:1/-1;display:block;width:100%;height:6px;border-radius:3px}
.top .track{fill:var(--panel)}.top .bar{fill:var(--series-1)}.top .mark{fill:var(--series-2)}
.rest{margin-top:8px;font-size:12px}
.legend{display:flex;flex-wrap:wrap;gap:6px 18px;margin-bottom:16px;font-size:14px}
.key::before{content:"";display:inline-block;width:14px;height:10px;margin-right:7px;border-radius:2px;background:var(--series-1)}
.key.before::before{height:3px;vertical-align:middle;background:var(--series-2)}
.folded .columns{padding-top:8px}
@media (max-width:900px){.columns{grid-template-columns:minmax(0,1fr)}}
@media (max-width:480px){.inside{grid-template-columns:minmax(0,1fr)}.numbers{width:100%}.column{padding:14px 16px}}
@media print{.column{break-inside:avoid;padding:12px 14px}.columns{gap:12px}.histogram{min-height:70px;max-height:120px}}`
