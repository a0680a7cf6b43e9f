/** Opening a sentence, J and K, showing one state or one community. The page is whole without it. */
export const PLAN_SCRIPT = `(function(){
var d=document,all=function(q,e){return [].slice.call((e||d).querySelectorAll(q))},one=function(q,e){return (e||d).querySelector(q)};
d.documentElement.classList.add('js');
all('.keys,.sel').forEach(function(e){e.hidden=false});
var rows=all('a.mr'),query=new URLSearchParams(location.search),st='',who='',opened=null,needs='overdue unmet behind conflict uncovered unknown unset'.split(' ');
function id(a){return decodeURIComponent((a.getAttribute('href')||'').split('#')[1]||'')}
function keep(hash){var q=new URLSearchParams();if(st)q.set('state',st);if(who)q.set('who',who);q=q.toString();
try{history.replaceState(null,'',(q?'?'+q:location.pathname)+(hash?'#'+encodeURIComponent(hash):''))}catch(e){}}
function close(){if(!opened)return;opened.classList.remove('on');opened=null;mark('');keep('')}
function mark(name){rows.forEach(function(r){var is=name!==''&&id(r)===name;if(is)r.setAttribute('aria-current','true');else r.removeAttribute('aria-current');if(is)one('.pn').scrollTop=0});
all('.para.on').forEach(function(p){p.classList.remove('on')})}
function open(name,scroll){var p=d.getElementById(name);if(!p||!p.classList.contains('d'))return false;
if(opened)opened.classList.remove('on');opened=p;p.classList.add('on');mark(name);p.scrollTop=0;
var s=d.getElementById(p.getAttribute('data-s'));if(s){s.classList.add('on');if(scroll)s.scrollIntoView({block:innerWidth>1180?'center':'start'})}keep(name);return true}
d.addEventListener('click',function(e){var a=e.target.closest&&e.target.closest('a[href^="#"]');if(!a||e.metaKey||e.ctrlKey)return;
if(a.hasAttribute('data-f')){e.preventDefault();st=a.getAttribute('data-f')===st?'':a.getAttribute('data-f');show();return}
if(a.classList.contains('x')){e.preventDefault();close();return}
if(open(id(a),!a.classList.contains('mr'))){e.preventDefault();if(!a.classList.contains('mr'))opened.focus({preventScroll:true})}});
function states(r){if(who==='')return r.getAttribute('data-st').split(' ');
return all('.ub i[data-c="'+who+'"]',r).map(function(i){return i.className.replace(' dim','')})}
function paint(w,n,r){[w,n].forEach(function(e){if(e&&e.first===undefined)e.first=e.innerHTML});if(w)w.innerHTML=w.first;if(n)n.innerHTML=n.first;
var c=who!==''&&one('.ub i[data-c="'+who+'"]',r);if(!c)return;
var chip=one('.chip[data-f="'+c.className.replace(' dim','')+'"] .st'),count=/ (\\S+\\/\\S+)$/.exec(c.title);if(chip&&w)w.innerHTML=chip.outerHTML;if(n)n.textContent=count?count[1]:''}
function show(){
rows.forEach(function(r){var s=states(r),many=one('.ub',r);
r.hidden=(who!==''&&many&&one('.ub i[data-c]',r)&&!s.length)||(st!==''&&s.indexOf(st)<0);
all('.ub i',r).forEach(function(i){i.classList.toggle('dim',who!==''&&i.getAttribute('data-c')!==who)});
paint(one('.w',r),one('.n',r),r)});
d.body.classList.toggle('picked',who!=='');
all('.top li').forEach(function(li){var name=id(one('a',li)),r=rows.filter(function(r){return id(r)===name})[0],s=states(r);
li.hidden=who!==''&&(!s.length||needs.indexOf(s[0])<0)&&!!one('.ub i[data-c]',r);paint(one('.w',li),one('small',li),r);li.rank=who===''?0:needs.indexOf(s[0])});
all('.top').forEach(function(ol){if(!ol.all)ol.all=all('li',ol);ol.all.slice().sort(function(a,b){return a.rank-b.rank}).forEach(function(li){ol.appendChild(li)})});
all('.para').forEach(function(p){p.hidden=st!==''&&!one('a.mr:not([hidden])',p)});
var heads=all('.docw>[data-l]');heads.forEach(function(h){if(!st){h.hidden=false;return}
var e=h.nextElementSibling,seen=false;while(e&&!(e.hasAttribute('data-l')&&+e.getAttribute('data-l')<=+h.getAttribute('data-l'))){if(e.classList.contains('para')&&!e.hidden)seen=true;e=e.nextElementSibling}h.hidden=!seen});
all('.o[data-c]').forEach(function(o){o.hidden=who!==''&&o.getAttribute('data-c')!==who});
all('.chip').forEach(function(c){if(c.getAttribute('data-f')===st)c.setAttribute('aria-current','true');else c.removeAttribute('aria-current')});
keep(opened?opened.id:'')}
d.addEventListener('keydown',function(e){if(e.metaKey||e.ctrlKey||e.altKey||/SELECT|INPUT|TEXTAREA/.test(e.target.tagName))return;
var k=e.key.toLowerCase();if(k==='escape'){close();return}if(k!=='j'&&k!=='k')return;
var seen=rows.filter(function(r){return !r.hidden&&!r.parentNode.parentNode.hidden}),at=seen.findIndex(function(r){return r.getAttribute('aria-current')});
var next=seen[k==='j'?at+1:Math.max(0,at-1)];if(next){e.preventDefault();open(id(next),true);next.focus({preventScroll:true})}});
var sel=d.getElementById('who');if(sel){sel.addEventListener('change',function(){who=sel.value;show()});if(query.get('who')){who=query.get('who');sel.value=who}}
st=query.get('state')||'';if(st&&!one('.chip[data-f="'+st.replace(/[^a-zA-Z]/g,'')+'"]'))st='';
var from=decodeURIComponent(location.hash.slice(1));if(st||who)show();if(from)open(from,true);
})()`
