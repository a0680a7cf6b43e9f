/** Showing one state or one mode. The page is whole without it. */
export const BOARD_SCRIPT = `(function(){
var d=document,all=function(q){return [].slice.call(d.querySelectorAll(q))};
d.documentElement.classList.add('js');
all('.sel').forEach(function(e){e.hidden=false});
var query=new URLSearchParams(location.search),st=query.get('state')||'',mode=query.get('mode')||'',sel=d.getElementById('mode');
if(sel){sel.value=mode;if(sel.value!==mode){mode='';sel.value=''}sel.addEventListener('change',function(){mode=sel.value;show()})}
d.addEventListener('click',function(e){var a=e.target.closest&&e.target.closest('.chip');if(!a)return;e.preventDefault();
st=a.getAttribute('data-f')===st?'':a.getAttribute('data-f');show()});
function show(){
all('tbody tr').forEach(function(r){r.hidden=(st!==''&&r.getAttribute('data-st').split(' ').indexOf(st)<0)||(mode!==''&&r.getAttribute('data-m')!==mode)});
all('.chip').forEach(function(c){if(c.getAttribute('data-f')===st)c.setAttribute('aria-current','true');else c.removeAttribute('aria-current')});
all('td.d').forEach(function(c){c.classList.toggle('dim',st!==''&&!c.classList.contains(st)&&!c.closest('tfoot'))});
var q=new URLSearchParams();if(st)q.set('state',st);if(mode)q.set('mode',mode);q=q.toString();
try{history.replaceState(null,'',q?'?'+q:location.pathname)}catch(e){}}
if(st||mode)show();
})()`
