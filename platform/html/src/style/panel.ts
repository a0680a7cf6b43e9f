/** The panel beside the document; below 1180 px it is a sheet at the foot of the screen. */
export const PANEL_STYLE = `.pn{background:var(--paper);padding:18px 24px 32px 22px;min-width:0;position:sticky;top:0;max-height:100vh;overflow:auto}
.pn>.d{display:none;outline:0}.pn>.d:target,.pn>.d.on{display:block}
.pn:has(.d:target,.d.on) .intro{display:none}
.js .pn>.d:target:not(.on){display:none}
.pn .d>header{display:flex;align-items:flex-start;justify-content:space-between;gap:8px}
.t{font-size:18px}.path{font-size:13px;color:var(--ink-3)}
.nv{display:flex;gap:6px;align-items:center}.x{display:inline-flex;align-items:center;justify-content:center;min-width:28px;min-height:28px;font-size:20px;color:var(--ink-3)}
.sum{display:flex;flex-wrap:wrap;gap:4px 14px;margin:10px 0 12px;padding:8px 0;border:1px solid var(--line);border-width:1px 0}
.d section{margin-top:20px}
.rule{font:14px/1.75 var(--rule);white-space:pre-wrap;background:var(--wash);border:1px solid var(--line);border-radius:4px;padding:8px 12px}
.rule span{display:block}.rule .d0{padding-left:2em;text-indent:-2em}.rule .d1{padding-left:3em;text-indent:-3em}.rule .d2{padding-left:4em;text-indent:-4em}.rule .d3{padding-left:5em;text-indent:-5em}.rule .k{color:var(--accent)}.rule .n{border-bottom:1px solid var(--line-3)}
.top{border-top:1px solid var(--line);margin-top:12px}.top a{display:grid;grid-template-columns:92px 1fr auto;gap:8px;align-items:center;min-height:34px;border-bottom:1px solid var(--line);color:var(--ink)}.top small{color:var(--ink-3)}
.keys{margin-top:14px}
.cols,.o>summary{display:grid;grid-template-columns:18px minmax(0,1fr) 60px 64px 54px;gap:8px;align-items:center}
.cols{font-size:13px;color:var(--ink-3);border-bottom:1px solid var(--line-2);min-height:28px}.cols :nth-child(n+4){text-align:right}
.o>summary{min-height:28px;padding:2px 0;border-bottom:1px solid var(--line);font-size:13px;cursor:pointer;list-style:none}.o>summary::-webkit-details-marker{display:none}
.o>summary:hover{background:var(--wash)}.o[open]>summary{background:var(--accent-soft);font-weight:700}.o .tbd{font-weight:400}
.o>summary>:is(b,time){text-align:right}.o>summary>b{font-weight:400}.o>summary small{color:var(--ink-3);font-weight:400}.o>summary>time{color:var(--ink-2)}
.o:is(.overdue,.unmet,.behind)>summary>b{font-weight:700}
.pg{display:block;position:relative;width:60px;height:8px;background:var(--line);border-radius:1px}
.pg::before{content:"";position:absolute;left:0;top:0;bottom:0;width:var(--w);border-radius:1px;background:var(--line-3)}
.pg.met::before{background:var(--met-fill)}.pg:is(.overdue,.unmet)::before{background:var(--overdue-fill)}
.pg.behind::before{background:repeating-linear-gradient(135deg,var(--behind-fill) 0 4px,#B87F00 4px 6px)}
.pg:is(.unknown,.uncovered)::before{background:radial-gradient(#5A4590 1px,transparent 1.2px) 0 0/4px 4px}
.in{padding:8px 0 14px 26px;font-size:13px;border-bottom:1px solid var(--line-2)}
.in h4{font-size:13px;margin:10px 0 2px}
.fig{color:var(--ink-2)}.fig b{color:var(--ink)}
.todo{border:1px solid var(--accent-line);background:var(--accent-soft);border-radius:4px;padding:8px 14px;margin-top:8px}
.todo ol{padding-left:1.4em;list-style:decimal;line-height:1.75}.todo p{color:var(--ink-2)}
.open{border:1px dashed var(--line-3);border-radius:4px;padding:8px 12px;margin-top:8px;font-size:13px}.open small,.settled small{color:var(--ink-3)}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:8px;margin-top:6px}.sides>div{border-left:2px dashed var(--line-2);padding-left:8px}
.parts li{display:grid;grid-template-columns:18px 1fr auto;gap:6px;align-items:baseline}.parts small{color:var(--ink-3)}
.rec li{display:grid;grid-template-columns:46px 1fr;gap:6px;padding:4px 0;border-top:1px solid var(--line)}.rec time{color:var(--ink-2)}
.rec code,.note code{font:13px var(--ui);color:var(--ink-3)}
.why{color:#A8201A}.rec em{font-style:normal;color:var(--accent);margin-left:6px}.rec small{color:var(--ink-3);margin-left:6px}
.cnt{margin-top:8px}.cnt summary{color:var(--accent);cursor:pointer;min-height:24px}
.hist li{display:flex;flex-wrap:wrap;gap:4px 12px;padding:4px 0;border-top:1px solid var(--line);font-size:13px}
.rest>summary{padding:6px 0;color:var(--accent);cursor:pointer;font-size:13px}
@media screen and (max-width:820px){
.cols{display:none}.o>summary{grid-template-columns:18px minmax(0,1fr) auto 58px;min-height:44px;font-size:14px}.o>summary>i{display:none}
.in{padding-left:0;font-size:14px}.top a{min-height:44px}.cnt summary,.rest>summary{min-height:44px;line-height:44px}
}`
