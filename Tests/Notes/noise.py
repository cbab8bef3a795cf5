#!/usr/bin/env python3
"""noise.py [-b BINARY] [-n COUNT]: gives `bptrace audit` files that nobody wrote, and says which it could not bear.

COUNT (10,000) random strings of bytes and of pieces of LaTeX, and a tenth as many notes cut and shuffled: those beside
this file and those of the folder that BPTRACE_SHARED names. It must end by itself, with reports, in 300 MB and a minute.
"""
import os,random,re,resource,subprocess,sys,tempfile
HERE=os.path.dirname(os.path.abspath(__file__))
args=sys.argv[1:]; binary=os.path.join(HERE,'../../.build/debug/bptrace'); count=10_000
while args:
    option=args.pop(0)
    if option=='-b': binary=args.pop(0)
    elif option=='-n': count=int(args.pop(0))
    else: sys.exit(__doc__)
MEMORY,SECONDS,TOGETHER=300_000_000,60,500
ENDINGS=['md','tex','rst','txt','ipynb']
PIECES=['$','$$','\n','\\frac','\\partial','{','}','^','_','&','\\\\','=','+','-','(',')','[',']','x','y','w','z','C','1',
    '35','\\delta','\\sum','\\hat','\\begin{bmatrix}','\\end{bmatrix}','\\left','\\right','`','```math\n','\\text{','|','#',
    '\\[','\\]','\\times','\0','\r','😀','δ','\\begin{align}','\\end{align}','\\newcommand{\\a}[1]{','#1','\\def\\b','.. math::\n\n  ',
    '$`','`$','{{< katex >}}','![','](',' where ','假设','= 0.5','\\sum_{i=1}^n','\\dots','\\odot','\\sigma\'(','\\nabla','^T','^{(l)}']
NUMBERS=['0','-1','33','100000','99999999','9223372036854775807','99999999999999999999','1e308']
def limits():
    resource.setrlimit(resource.RLIMIT_AS,(MEMORY,MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU,(SECONDS,SECONDS))
def notes():
    """The texts to cut and shuffle, with their endings."""
    folders=[HERE]+[os.environ['BPTRACE_SHARED']+f for f in ('/notes','/documents') if os.environ.get('BPTRACE_SHARED')]
    paths=[os.path.join(f,n) for f in folders for n in sorted(os.listdir(f)) if n.rsplit('.')[-1] in ENDINGS]
    return [(open(p,encoding='utf-8').read(),p.rsplit('.')[-1]) for p in paths]
def random_string(dice):
    kind=dice.randrange(3)
    if kind==0: text=''.join(chr(dice.randrange(128)) for _ in range(dice.randrange(400)))
    elif kind==1: text=''.join(chr(dice.choice((dice.randrange(1,0xD800),dice.randrange(0xE000,0x10FFFF)))) for _ in range(dice.randrange(200)))
    else: text='$$\n'+''.join(dice.choice(PIECES) for _ in range(dice.randrange(80)))+'\n$$\n'
    return text,dice.choice(ENDINGS)
def marred(dice,texts):
    """A stretch of one of the notes, its lines or its characters exchanged, doubled or left out, its numbers changed."""
    text,ending=dice.choice(texts)
    start=dice.randrange(len(text)); text=text[start:start+dice.randrange(1,2500)]
    if dice.random()<0.3: text=re.sub(r'\d+',lambda number: dice.choice(NUMBERS) if dice.random()<0.2 else number[0],text)
    parts=text.split('\n') if dice.random()<0.6 else list(text)
    for _ in range(dice.randrange(1,12)):
        i,j=dice.randrange(len(parts)),dice.randrange(len(parts))
        change=dice.randrange(3)
        if change==0: parts[i],parts[j]=parts[j],parts[i]
        elif change==1: parts.insert(i,parts[j])
        elif len(parts)>1: del parts[i]
    return ('\n' if '\n' in text and len(parts)<len(text) else '').join(parts),ending
def survives(paths):
    """Whether one run over these files ends by itself with a report on each; the last word on what it did instead."""
    run=subprocess.run([binary,'audit','--format','json',*paths],capture_output=True,preexec_fn=limits)
    if run.returncode in (0,1) and not run.stderr and run.stdout.count(b'"file":')==len(paths): return True,''
    return False,f'exit {run.returncode}: {run.stderr[:200]!r}'
dice,texts=random.Random(1),notes()
bad=0
with tempfile.TemporaryDirectory() as folder:
    for title,make,count in [('random strings',random_string,count),('notes cut and shuffled',lambda d: marred(d,texts),count//10)]:
        for first in range(0,count,TOGETHER):
            paths=[]
            for number in range(first,min(first+TOGETHER,count)):
                text,ending=make(dice)
                paths.append(f'{folder}/{number}.{ending}')
                open(paths[-1],'wb').write(text.encode('utf-8'))
            if not survives(paths)[0]:
                for path in paths:
                    good,word=survives([path])
                    if not good:
                        bad+=1; kept=f'noise-{bad}.{path.rsplit(".")[-1]}'
                        open(kept,'wb').write(open(path,'rb').read()); print(f'{kept}: {word}')
            for path in paths: os.remove(path)
        used=resource.getrusage(resource.RUSAGE_CHILDREN)
        print(f'{count} {title}: {used.ru_utime+used.ru_stime:.0f} s of processor time so far, {used.ru_maxrss//1024} MB at most, {bad} bad',flush=True)
sys.exit(1 if bad else 0)
