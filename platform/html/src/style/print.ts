/** A4, upright: the plan with its margin notes, then the rules that need somebody. */
export const PRINT_STYLE = `@page{size:A4;margin:16mm 14mm 18mm}
@media print{
html{background:#fff;font-size:10pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.skip,.ol,.nv,.intro,.keys,.sel,.asof .btn,.chip[data-f=""]{display:none!important}
.hd{padding:0 0 6pt;border-bottom:.5pt solid #000}.chip{border:0;padding:0 8pt 0 0;min-height:0}
main{display:block}.docw{border:0;padding:14pt 0 0;min-height:0}
.docw>header,.h2,.h3,.h4,.h5{width:118mm}
.para{display:grid;grid-template-columns:118mm 1fr;column-gap:4mm;break-inside:avoid;margin:0}
.para>p{font-size:11pt;line-height:20pt}.h2,.h3,.h4,.h5{font-size:11pt;line-height:20pt;break-after:avoid}
.para.on>p{background:none}
.mg{border-left:.5pt solid var(--line-2);border-width:0 0 0 .5pt;padding:2pt 0 0 4pt;font-size:9pt}
.mr{grid-template-columns:12pt 58pt 1fr auto;min-height:18pt;padding:0;color:var(--ink)}.mr .ub{max-width:74pt}.mr .ub i{width:3.4px}
a.mr[aria-current=true]{background:none;color:inherit}a.mr[aria-current=true] :is(.st,em,.n,.ask,.ov){color:inherit}
.pn{position:static!important;max-height:none!important;overflow:visible!important;padding:0!important;break-before:page;border:0!important;columns:2;column-gap:8mm;font-size:8.5pt}
.pn::before{content:"附：需要处理的条款";display:block;font:700 14pt/2 var(--ui);column-span:all}
.pn>.d{display:none!important}
.pn>.d.need{display:block!important;position:static!important;max-height:none!important;overflow:visible!important;padding:8pt 0 12pt!important;border-top:.5pt solid #000!important}
.key{break-before:avoid;break-inside:avoid}.d section{margin-top:8pt}.rule{break-inside:avoid}.o,.todo,.rec li{break-inside:avoid}
.o[open]>summary{background:none}.o:is(.met,.pending,.option,.advised,.lapsed,.waived,.replaced,.notApplicable),.hist,.cnt,.rest>summary,.d .open .sides{display:none}.rest::details-content{content-visibility:visible}.cols,.o>summary{min-height:13pt;font-size:8.5pt;gap:4px;grid-template-columns:14px minmax(0,1fr) 40px 54px 48px}.pg{width:40px}.pn :is(.sec,.path,.in,.open,.sum,.in h4,.todo p,small){font-size:8.5pt}.pn .t{font-size:11pt}.sum{margin:3pt 0;padding:3pt 0}.sec{margin-bottom:2pt}.rule{font-size:8pt;line-height:1.45;padding:3pt 6pt}.in{padding:2pt 0 4pt 14pt}.todo{padding:3pt 6pt;margin-top:3pt}.todo ol{line-height:1.5}
a{color:inherit}
}`
