/** The board: a dense table, cards on a phone, landscape on paper. */
export const BOARD_STYLE = `.hd h1{font-size:22px}.board .hd{background:none;border:0;padding:18px 24px 10px;align-items:end}.board .hd .t p{font-size:14px;color:var(--ink-2)}
.kp{display:flex;flex-wrap:wrap;background:var(--paper);border:1px solid var(--line);border-radius:6px}
.kp div{padding:8px 14px;border-left:1px solid var(--line);min-width:84px}.kp div:first-child{border:0}.kp dt{font-size:13px}.kp dd{margin:0;font-size:28px;line-height:1.25;font-weight:700}.kp dd small{font-weight:400;color:var(--ink-3);margin-left:6px}
.flt .muted{font-size:13px;margin-left:8px}
.bd{overflow-wrap:normal;margin:0 24px;overflow:auto;background:var(--paper);border:1px solid var(--line);border-radius:6px;max-height:96vh}
.bd table{border-collapse:separate;border-spacing:0;width:100%}
.bd th,.bd td{text-align:left;padding:0 6px;border-bottom:1px solid var(--line)}
.bd thead th{position:sticky;top:0;z-index:2;font-size:14px;padding:8px 6px 6px;vertical-align:bottom;border-bottom:1px solid var(--line-2);background:var(--wash);line-height:1.35}
.bd thead small{display:block;white-space:nowrap;font-weight:400;color:var(--ink-3)}.bd thead a,.nm b{overflow-wrap:anywhere}.bd thead a{color:var(--ink)}
.bd td,.bd tbody th{height:41px}.bd .num{width:36px;text-align:right;color:var(--ink-3);font-weight:400}
.bd .nm{position:sticky;left:0;z-index:1;background:var(--paper);min-width:112px;max-width:190px}.bd thead .nm{z-index:3;background:var(--wash)}.nm b,.nm small{display:block;line-height:1.3}.nm small{font-weight:400;color:var(--ink-3)}
.bd .d{padding:0 3px;border-left:1px solid var(--line);min-width:74px}.bd thead .d{padding:8px 4px 6px 9px;max-width:110px}
.v{display:grid;grid-template-columns:18px 1fr minmax(20px,max-content);align-items:center;height:30px;padding:0 5px;border-radius:3px;color:var(--ink-2);white-space:nowrap}.v:hover{text-decoration:none;outline:1px solid var(--line-2)}
.v b{text-align:right;font-weight:400}.v small{color:var(--ink-3)}.v.r{display:flex;gap:4px}.none .v{display:block;text-align:center;line-height:30px}
td.pending b{color:var(--ink)}
td.behind .v{background:#FFF3D6}td.behind :is(b,small){color:#7A4E00}td.behind b{font-weight:700}
td.conflict .v{background:#FFF3D6}td.conflict :is(b,small){color:#7A4E00}
td.overdue .v{background:#FCE9E7;box-shadow:inset 0 0 0 1px #D98A85}td.overdue :is(b,small){color:#A8201A}td.overdue b{font-weight:700}
td.unmet .v{background:#FCE9E7}td.unmet :is(b,small){color:#A8201A}
td:is(.unknown,.uncovered) .v{background:#F0ECF8}td:is(.unknown,.uncovered) :is(b,small){color:#5A4590}
td.unset .v{border:1px dashed var(--line-3)}
td.dim{opacity:.35}
.bd .nx{font-size:13px;padding-left:12px;min-width:170px;white-space:nowrap}.nx b{font-size:14px;margin-right:8px}.nx a{color:var(--ink-2)}.nx a b{color:var(--ink)}
.bd tbody tr:hover :is(td,th){background:var(--wash)}
.bd tfoot :is(td,th){background:var(--wash);border-top:1px solid var(--line-2);border-bottom:0;height:46px}.bd tfoot td.d{padding:2px 3px 2px 9px;font-size:13px;color:var(--ink-2)}
tfoot .ub{gap:1px;max-width:76px}tfoot .ub i{width:4px}tfoot .ub.thin i,tfoot .ub.two i{width:3px}
.low{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:16px;padding:16px 24px 28px;align-items:start}
.panel{background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:14px 18px 10px;min-width:0}
.low li{display:grid;grid-template-columns:88px minmax(0,1fr) auto;gap:10px;padding:7px 0;border-top:1px solid var(--line);align-items:baseline}.low li small{color:var(--ink-3);max-width:130px;text-align:right}.low time{color:var(--ink-2)}.low li a{color:var(--ink)}
.low summary{color:var(--accent);padding:7px 0;cursor:pointer;border-top:1px solid var(--line)}
.empty{padding:40px 24px;text-align:center;color:var(--ink-2)}
@media screen and (max-width:1100px){.low{grid-template-columns:1fr}.board .hd{grid-template-columns:1fr}.kp{justify-self:start}}
@media screen and (max-width:760px){
.board .hd{padding:12px 16px 8px}.kp{display:grid;grid-template-columns:repeat(auto-fit,minmax(104px,1fr));justify-self:stretch}.kp div{padding:6px 12px;border:0}.kp dt{font-size:14px}.kp dd{font-size:22px}
.flt{flex-wrap:nowrap;overflow-x:auto;margin:0 -16px;padding:2px 16px}.chip{min-height:44px;border-radius:22px;padding:0 14px;flex:none;font-size:14px}.sel select,.asof .btn{min-height:44px}.sel,.flt .muted{flex:none;white-space:nowrap}
.bd{margin:0;border-width:1px 0;border-radius:0;max-height:none;overflow:visible}
.bd thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.bd :is(table,tbody,tfoot){display:block}.bd tr{display:grid;grid-template-columns:1fr 1fr;gap:0 12px;padding:10px 16px;border-bottom:8px solid var(--canvas)}
.bd :is(td,tbody th,tfoot th){height:auto;border:0!important;padding:0!important;background:none!important}.bd .num{display:none}
.bd .nm{grid-column:1/-1;position:static;max-width:none;padding-bottom:4px!important;font-size:16px}
.bd td.d{display:grid;grid-template-columns:minmax(0,1fr) auto;align-items:center;gap:6px;min-height:44px;font-size:14px;border-top:1px solid var(--line)!important}
.bd td.d::before{content:attr(data-label)}.bd td.none{display:none}
.v{min-width:70px;min-height:32px}
.bd td.nx{grid-column:1/-1;display:flex;gap:10px;border-top:1px solid var(--line)!important;min-height:44px;align-items:center;font-size:14px}.bd td.nx::before{content:attr(data-label);color:var(--ink-3)}tfoot td.nx{display:none!important}
.low{padding:12px 0 28px;gap:8px}.panel{border-width:1px 0;border-radius:0;padding:14px 16px}.low li{min-height:44px;grid-template-columns:84px minmax(0,1fr);font-size:14px}.low li small{grid-column:2;text-align:left;max-width:none}
}
@page{size:A4 landscape;margin:12mm}
@media print{html{background:#fff;font-size:8.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}.skip,.sel,.asof .btn,.flt .chip{display:none!important}.board .hd{padding:0 0 6pt}.kp dd{font-size:14pt}.kp div{padding:3pt 8pt;min-width:0}
.bd{margin:0;overflow:visible;max-height:none}.bd thead th,.bd .nm{position:static}.bd :is(td,tbody th){height:22pt}.bd thead th{font-size:8.5pt}.bd .d{min-width:0}.bd thead .d{min-width:0;padding:4pt 2pt}.v{grid-template-columns:14px 1fr max-content;height:18pt;padding:0 2pt}.bd .nx{min-width:0;padding-left:4pt}tr,.panel li{break-inside:avoid}thead{display:table-header-group}tfoot{display:table-row-group}
tfoot .ub{max-width:52px}tfoot .ub i{width:2.6px}
.low{break-before:page;padding:8pt 0;gap:8pt;grid-template-columns:1fr 1fr 1fr}.low li{grid-template-columns:60pt minmax(0,1fr) auto}a{color:inherit}}`
