#!/usr/bin/env python3
"""measure.py [-b BINARY] [-v] [FILES...]: holds the verdicts of `bptrace audit` against labels made by hand.

labels.tsv says of every claim, by file and line, whether it is right, a definition, wrong or neither, and why; it was
made before anybody looked at what the program says. The notes beside it were written for this purpose, with mistakes
that authors make; other files are looked for in the folder that BPTRACE_SHARED names and passed over without it.
"""
import sys,csv,json,subprocess,re,os
HERE=os.path.dirname(os.path.abspath(__file__))
args=sys.argv[1:]; B=os.path.join(HERE,'../../.build/debug/bptrace'); verbose=False; only=[]
while args:
    a=args.pop(0)
    if a=='-b': B=args.pop(0)
    elif a=='-v': verbose=True
    else: only.append(a)
labels={}
shared=os.environ.get('BPTRACE_SHARED')
folders=[HERE]+([shared+'/notes',shared+'/documents'] if shared else [])
for r in csv.DictReader(open(os.path.join(HERE,'labels.tsv'),encoding='utf-8'),delimiter='\t',quoting=csv.QUOTE_NONE):
    found=[os.path.join(f,r['file']) for f in folders if os.path.exists(os.path.join(f,r['file']))]
    if found: labels.setdefault(found[0],[]).append(r)
SUB=dict(zip('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ','0123456789+-=()aehijklmnoprstuvx'))
SUP=dict(zip('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᴸ','0123456789+-=()abcdefghijklmnoprstuvwxyzTL'))
NAMES={'α':'alpha','β':'beta','γ':'gamma','δ':'delta','ε':'epsilon','ϵ':'epsilon','η':'eta','θ':'theta','λ':'lambda','μ':'mu',
  'σ':'sigma','φ':'varphi','ϕ':'phi','ψ':'psi','Δ':'Delta','∂':'partial','∇':'nabla','Σ':'sum','∑':'sum','Π':'prod','∏':'prod','·':'cdot',
  '⋅':'cdot','×':'times','⊙':'odot','∘':'circ','⊗':'otimes','½':'12','¼':'14','−':'-','′':"'",'’':"'",'√':'sqrt','‖':'|','∈':'in',
  '≤':'le','≥':'ge','≠':'ne','→':'to','…':'dots','⋯':'cdots','⊤':'T','ŷ':'haty','←':'='}
SCRIPT=r'(\{[^{}]*\}|\\[a-zA-Z]+|[^\\{}\s])'
def macros(text):
    """What a file's own commands stand for, as (number of arguments, body)."""
    found={}
    for m in re.finditer(r'\\(?:(?:re)?newcommand\*?|providecommand\*?)\s*\{?\\([a-zA-Z]+)\}?\s*(?:\[(\d)\])?\s*|\\def\s*\\([a-zA-Z]+)((?:#\d)*)\s*'
                         r'|\\DeclareMathOperator\*?\s*\{?\\([a-zA-Z]+)\}?\s*',text):
        body,_=group(text,m.end())
        if body is None: continue
        if m[5]: found[m[5]]=(0,r'\operatorname{%s}'%body)
        elif m[1]: found[m[1]]=(int(m[2] or 0),body)
        else: found[m[3]]=(m[4].count('#'),body)
    return found
def group(s,i):
    """The group, command or character that stands at a place, and where it ends."""
    while i<len(s) and s[i].isspace(): i+=1
    if i>=len(s): return None,i
    if s[i]=='\\':
        m=re.compile(r'\\([a-zA-Z]+|.)').match(s,i)
        return (m[0],m.end()) if m else (None,i)
    if s[i]!='{': return s[i],i+1
    depth=0
    for j in range(i,len(s)):
        depth+=(s[j]=='{')-(s[j]=='}')
        if depth==0: return s[i+1:j],j+1
    return None,i
def expand(s,own):
    """The text with a file's own commands replaced by what they stand for."""
    for _ in range(100):
        m=next((m for m in re.finditer(r'\\([a-zA-Z]+)',s) if m[1] in own),None)
        if not m: break
        count,body=own[m[1]]; i=m.end(); given=[]
        for _ in range(count):
            one,i=group(s,i); given.append(one or '')
        for k,one in enumerate(given): body=body.replace('#%d'%(k+1),one)
        s=s[:m.start()]+body+' '+s[i:]
    return s
def norm(s,own={}):
    """What is left of an equation when all ways to write it down look alike: own commands, Unicode, order of scripts."""
    s=expand(s,own)
    s=re.sub('[%s]+'%re.escape(''.join(SUB)),lambda m:'_{'+''.join(SUB[c] for c in m[0])+'}',s)
    s=re.sub('[%s]+'%re.escape(''.join(SUP)),lambda m:'^{'+''.join(SUP[c] for c in m[0])+'}',s)
    s=''.join('\\'+NAMES[c]+' ' if NAMES.get(c,'').isalpha() else NAMES.get(c,c) for c in s)
    s=re.sub(r'\\(mathbf|boldsymbol|mathrm|textrm|text|operatorname|textbf|bm|mathit|textstyle|displaystyle)(?![a-zA-Z])','',s)
    s=re.sub(r'\\begin\{[bp]?matrix\}','[',re.sub(r'\\end\{[bp]?matrix\}',']',s))
    s=re.sub(r'\\(left|right|big|Big|bigg|Bigg|bigl|bigr|Bigl|Bigr|,|;|!|quad|qquad|tag\{[^}]*\}|label\{[^}]*\}|limits|nolimits)(?![a-zA-Z])','',s)
    s=s.replace(r'\\',';').replace(r'\lVert','|').replace(r'\rVert','|').replace(r'\|','|').replace(r'\top','T')
    s=re.sub(r'\\[td]frac',r'\\frac',s).replace(r'\overline',r'\bar')
    s=re.sub(r'\^%s\s*_%s'%(SCRIPT,SCRIPT),r'_\2^\1',s)
    s=re.sub(r'\\frac(?![a-zA-Z])|/','',s)
    return re.sub(r'[\s{}&\\$`()_]','',s)
def grams(s): return set(s[i:i+3] for i in range(max(1,len(s)-2)))
def sim(a,b):
    if a==b: return 1.0
    A,Bg=grams(a),grams(b)
    return 0.95*len(A&Bg)/max(1,len(A|Bg))
def align(L,P,near):
    n,m=len(L),len(P); S=[[0]*(m+1) for _ in range(n+1)]
    W=[[sim(l,p)+0.35*near(i,j) for j,p in enumerate(P)] for i,l in enumerate(L)]
    for i in range(n-1,-1,-1):
        for j in range(m-1,-1,-1):
            best=max(S[i+1][j],S[i][j+1])
            if W[i][j]>0.3: best=max(best,S[i+1][j+1]+W[i][j])
            S[i][j]=best
    i=j=0; pairs={}
    while i<n and j<m:
        if W[i][j]>0.3 and abs(S[i][j]-(S[i+1][j+1]+W[i][j]))<1e-9: pairs[i]=j; i+=1;j+=1
        elif S[i+1][j]>=S[i][j+1]: i+=1
        else: j+=1
    return pairs
tot={}
print('%-42s %5s %5s | %6s %6s | %s'%('file','labels','found','judgbl','judged','WRONG-ON-RIGHT  missed-wrong(called right)  wrong:found/judged'))
T=[0]*8; displays=[0,0]
for p in sorted(labels):
    if only and not any(o in p for o in only): continue
    r=subprocess.run([B,'audit','-f','json',p],capture_output=True,text=True,timeout=300)
    try: d=json.loads(r.stdout)
    except Exception as e: print(p,'NO JSON',r.stderr[:200]); continue
    f=d['files'][0]
    for e in f['equations']:
        if e['display']:
            displays[0]+=1; displays[1]+= bool(e['claims']) and all(c['verdict']!='not-read' for c in e['claims'])
    P=[]; own=macros(open(p,encoding='utf-8',errors='replace').read())
    for e in f['equations']:
        for c in e['claims']: P.append((norm(c['left']+'='+c['right']),c,e))
    # Statements side by side in rows are reported column by column.
    P.sort(key=lambda x:x[1].get('line') or 0)
    L=labels[p]; key=[norm(re.sub(r'(:=|\\approx|≈|\\leftarrow|←|\\gets|\\equiv|\\rightarrow|\\to\b)','=',expand(x['equation'],own),1)) for x in L]
    # A label may shorten its equation, but stands where the claim or its formula does.
    pr=align(key,[x[0] for x in P],lambda i,j: int(L[i]['line']) in (P[j][1].get('line'),P[j][2].get('line')))
    judgeable=judged=fp=fn=wj=wf=0; lines=[]
    for i,x in enumerate(L):
        c=P[pr[i]][1] if i in pr else None
        v=c['verdict'] if c else 'MISSING'
        j=x['judgeable']=='yes'; lab=x['label']
        ok_v=v in('holds','definition','holds-where'); bad_v=v in('fails','does-not-conform')
        if j: judgeable+=1; judged+= ok_v or bad_v
        flag=''
        if lab in('right','definition') and bad_v: fp+=1; flag='!!! RIGHT CALLED WRONG'
        if lab=='neither' and bad_v: flag='! neither called wrong'
        if lab=='wrong' and j:
            if ok_v: fn+=1; flag='! WRONG CALLED RIGHT'
            if ok_v or bad_v: wj+=1; wf+=bad_v
        if j and not(ok_v or bad_v): flag=flag or '. not judged'
        if flag and (verbose or flag[0]=='!'): lines.append('   %s l.%s #%s [%s] %s: %s   | %s'%(flag,x['line'],x['claim'],lab,v,x['equation'][:110],((c or {}).get('reason') or '')[:90]))
    print('%-42s %5d %5d | %6d %6d (%3.0f%%) | %d  %d  %d/%d   [%s]'%(os.path.basename(p),len(L),len(pr),judgeable,judged,100*judged/max(1,judgeable),fp,fn,wf,wj,f.get('notation')))
    for l in lines: print(l)
    for k,v in enumerate([len(L),len(pr),judgeable,judged,fp,fn,wf,wj]): T[k]+=v
print('TOTAL labels %d found %d judgeable %d judged %d (%.1f%%) right-called-wrong %d wrong-called-right %d wrong found %d of %d judged'%(T[0],T[1],T[2],T[3],100*T[3]/max(1,T[2]),T[4],T[5],T[6],T[7]))
print('DISPLAYS %d, in %d of them (%.1f%%) every claim is judged'%(displays[0],displays[1],100*displays[1]/max(1,displays[0])))
