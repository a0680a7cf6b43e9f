import { PANEL_STYLE } from './panel.ts'

/** The plan page: outline, document with its margin, panel. */
export const PLAN_STYLE = `main{display:grid;grid-template-columns:182px 816px minmax(0,1fr);align-items:start}
.ol{padding:20px 8px 24px 20px;font-size:13px;line-height:1.4;position:sticky;top:0;max-height:100vh;overflow:auto}
.ol h2{font-size:13px;color:var(--ink-3);font-weight:400;margin-bottom:6px}
.ol a{display:flex;justify-content:space-between;gap:6px;padding:5px 0;color:var(--ink-2)}.ol .l3{padding-left:2px}.ol a span{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.ol a small{white-space:nowrap}.ol em{font-style:normal;margin-left:4px}.ol em .mk{margin-right:1px}
.cov{margin-top:14px;padding-top:12px;border-top:1px solid var(--line);color:var(--ink-3);line-height:1.75}.cov b{color:var(--ink)}
.docw{background:var(--paper);border:1px solid var(--line);border-width:0 1px;min-height:calc(100vh - 110px);padding:34px 12px 40px 32px}
.docw>header{width:504px;text-align:center;margin-bottom:22px}
.docw>header h2{font:700 26px/1.45 var(--doc);letter-spacing:.5px;text-wrap:balance}
.docw>header p{font:16px/1.7 var(--doc);color:var(--ink-2);margin-top:6px}
.docw>header::after{content:"";display:block;height:2px;background:var(--red-rule);margin:14px 0 0}
.para{display:grid;grid-template-columns:504px 252px;column-gap:14px;scroll-margin-top:12px}
.para>p{font:16px/30px var(--doc);text-indent:2em;text-align:justify;margin-bottom:6px}

.h2,.h3,.h4,.h5{width:504px;text-indent:2em;scroll-margin-top:12px}
.h2{font:700 16px/30px var(--ui);margin:12px 0 4px}.h3{font:700 16px/30px var(--doc);margin:2px 0}.h4,.h5{font:400 16px/30px var(--ui);margin:2px 0}
.ld{font-weight:700}.nr{color:var(--ink-3)}
.para u{text-decoration:underline dashed 1.5px var(--ink-2);text-underline-offset:4px}
.para.on>p{background:var(--accent-soft)}
.nd{white-space:nowrap;text-indent:0;display:inline-block;margin-left:2px}.nd .mk{width:13px;height:13px;vertical-align:-1px}
sup{font:400 13px/1 var(--ui);color:var(--ink-3);vertical-align:2px;margin-left:1px}
.mg{padding:3px 0 0 6px;font-size:13px;border-left:1px solid var(--line);margin-bottom:6px;min-width:0}
.mr{display:grid;grid-template-columns:15px 84px 100px 1fr;align-items:center;min-height:26px;color:var(--ink-2);padding:0 6px 0 4px;border-radius:3px}
.mr em{font-style:normal;color:var(--ink-3);margin-left:-2px}.mr .w{white-space:nowrap}.mr .n{grid-column:4;text-align:right;white-space:nowrap}
.mr .n.wide{grid-column:3/5}.mr .ask{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;color:var(--unset,#515D69)}
.mr .ov{grid-column:2/5;padding:1px 0 4px}
a.mr:hover{text-decoration:none;background:var(--canvas)}
.mr.none a{color:inherit;text-decoration:underline;text-decoration-color:var(--line-2);text-underline-offset:3px}.mr.none{display:block;line-height:1.5;padding:3px 6px 3px 19px;color:var(--ink-3)}
a.mr[aria-current=true]{background:var(--accent);color:#fff}a.mr[aria-current=true] :is(.st,em,.n,.ask){color:#fff}
a.mr[aria-current=true] :is(.mk,.ub){background:#fff;border-radius:2px;box-shadow:0 0 0 2px #fff}
a.mr[aria-current=true] .ov{color:#fff}
.ub i.dim{opacity:.25}.picked :is(.nd,.more){display:none}
.key{display:flex;flex-wrap:wrap;gap:5px 14px;max-width:770px;border-top:1px solid var(--line);margin-top:22px;padding-top:12px;font-size:13px;color:var(--ink-2)}
.key .muted{flex-basis:100%}
${PANEL_STYLE}
@media screen and (max-width:1400px){main{grid-template-columns:816px minmax(0,1fr)}.ol{display:none}}
@media screen and (max-width:1180px){
main{grid-template-columns:minmax(0,1fr)}.docw{border:0;padding:28px max(24px,calc(50% - 385px)) 48px}
.ol{display:flex;position:static;gap:4px 16px;overflow-x:auto;padding:8px 24px;background:var(--paper);border-bottom:1px solid var(--line)}.ol h2,.ol .l3,.cov{display:none}.ol a{white-space:nowrap;padding:8px 0}
.pn{padding:18px max(24px,calc(50% - 385px)) 32px;border-top:1px solid var(--line);position:static;max-height:none}
.pn>.d:is(:target,.on){position:fixed;left:0;right:0;bottom:0;max-height:72vh;overflow:auto;background:var(--paper);border-top:2px solid var(--accent);padding:14px max(20px,calc(50% - 385px)) 28px;z-index:5}
.pn:has(.d:target,.d.on) .intro{display:block}
}
@media screen and (max-width:820px){.para{scroll-margin-top:8px}.sel{display:flex;align-items:center;gap:6px;white-space:nowrap;flex:none}
.hd{grid-template-columns:1fr;padding:12px 16px;gap:8px}.hd h1{font-size:18px}.hd .t p,.asof,.chip,.mg,.ol,.sel{font-size:14px}
.flt{flex-wrap:nowrap;overflow-x:auto;margin:0 -16px;padding:2px 16px}.chip{min-height:44px;border-radius:22px;padding:0 14px;flex:none}.sel select{height:44px;max-width:220px}.asof .btn{min-height:44px}
.ol{padding:4px 16px}.ol a{padding:11px 0}
.docw{padding:20px 16px 40px}.docw>header,.h2,.h3,.h4,.h5{width:auto}.docw>header h2{font-size:22px}
.para{display:block;margin-bottom:14px}.para>p{margin-bottom:2px}
.mg{border:1px solid var(--line);border-width:1px 0;padding:0;margin:4px 0 0}.mg:empty{display:none}
.mr{grid-template-columns:18px 92px 1fr auto;min-height:44px;padding:0 4px;column-gap:6px}.mr+.mr{border-top:1px solid var(--line);border-radius:0}
.mr .ub{max-width:none}.mr.none{padding:8px 4px}.mr .n.wide{grid-column:3/5}
.pn{padding:16px}.pn>.d:is(:target,.on){padding:10px 16px 28px}
.nv .btn,.x{min-height:44px;min-width:44px}
}`
