/** Shared by both pages: type, links, marks, the unit bar, chips. No shadow, hairlines, one accent. */
export const BASE = `*{box-sizing:border-box;margin:0}
html{background:var(--canvas);color:var(--ink);font:14px/1.55 var(--ui);font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{min-width:320px;overflow-wrap:anywhere}
a{color:var(--accent);text-decoration:none}a:hover{text-decoration:underline}
b,h1,h2,h3,h4{font-weight:700}h1,h2,h3,h4,h5,h6{line-height:1.35}
small{font-size:13px}ul,ol{padding:0;list-style:none}
button,select{font:inherit;color:inherit}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
[hidden]{display:none!important}
.defs{position:absolute}
.skip{position:absolute;left:8px;top:-60px;background:var(--paper);padding:8px 12px;z-index:9}.skip:focus{top:8px}
.muted,.note{color:var(--ink-3)}.note{font-size:13px}
.mk{flex:none;vertical-align:-3px;display:inline-block;width:16px;height:16px}.mk.sm{width:14px;height:14px;vertical-align:-2px}
.st{display:inline-flex;align-items:center;gap:5px;white-space:nowrap}
.tbd{display:inline-block;border:1px dashed var(--line-3);border-radius:3px;padding:0 4px;line-height:18px;font-size:13px;color:var(--ink);background:var(--paper);white-space:nowrap}
.ub{display:inline-flex;flex-wrap:wrap;gap:2px;align-items:center;max-width:100px;min-height:14px;vertical-align:-2px}
.ub i{width:5px;height:12px;border-radius:1px;background:var(--paper);border:1px solid var(--line-3)}
.ub.thin,.ub.two{gap:2px 1px}.ub.thin i,.ub.two i{width:3px}.ub.two i{height:9px}
.ub.run{flex-wrap:nowrap;width:98px}.ub.run i{width:auto;min-width:4px;flex-basis:0}
.ub i.met{background:var(--met-fill);border-color:var(--met-fill)}
.ub i.behind,.ub i.conflict{border-color:#7A4E00;background:linear-gradient(0deg,var(--behind-fill) 0 55%,#fff 55%)}
.ub i.overdue{background:var(--overdue-fill);border-color:var(--overdue-fill);height:16px}
.ub i.unmet{border-color:var(--overdue-fill);background:linear-gradient(135deg,#fff 42%,var(--overdue-fill) 42% 58%,#fff 58%);height:14px}
.ub i.unknown,.ub i.uncovered{border-color:#5A4590;background:radial-gradient(#5A4590 1px,transparent 1.2px) 0 0/3px 4px}
.ub i.pending{height:5px;background:var(--line-3);border:0}
.ub i.unset{border-style:dashed}
.ub i.option,.ub i.advised{border-color:#2B5F7E;border-radius:3px}
.ub i.lapsed,.ub i.waived,.ub i.replaced,.ub i.notApplicable{height:3px;border-color:var(--line-2);background:var(--line-2)}
.ub.two i.overdue{height:11px}.ub.two i.unmet{height:10px}
.hd{background:var(--paper);border-bottom:1px solid var(--line);padding:14px 24px 12px;display:grid;grid-template-columns:minmax(340px,1fr) auto;gap:10px 32px;align-items:center}
.hd h1{font-size:18px}.hd .t p{color:var(--ink-3);font-size:13px}
.asof{font-size:13px;color:var(--ink-3)}.asof b{color:var(--ink);font-size:14px}
.btn{min-height:32px;padding:0 13px;border:1px solid var(--line-2);border-radius:4px;background:var(--paper);color:var(--ink);display:inline-flex;align-items:center;white-space:nowrap}
.btn.sm{min-height:28px;padding:0 9px;font-size:13px}
.asof .btn{margin-left:10px;color:var(--accent)}
.flt{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:6px;align-items:center}
.sel{font-size:13px;color:var(--ink-3);margin-right:6px}.sel select{height:32px;border:1px solid var(--line-2);border-radius:4px;background:var(--paper);padding:0 8px;color:var(--ink);max-width:280px}
.chip{min-height:28px;padding:0 10px;border:1px solid var(--line);border-radius:14px;display:inline-flex;align-items:center;gap:6px;background:var(--paper);white-space:nowrap;color:var(--ink-2);font-size:13px}
.chip:hover{text-decoration:none;border-color:var(--line-2)}.chip b{color:var(--ink)}
.chip[aria-current=true]{border-color:var(--accent);background:var(--accent-soft);color:var(--accent)}.chip[aria-current=true] b{color:var(--accent)}
.sec{font-size:14px;display:flex;flex-wrap:wrap;align-items:baseline;gap:8px;margin:0 0 8px}.sec small{font-weight:400;color:var(--ink-3)}
`
