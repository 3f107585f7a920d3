"""From programs to reports: wires documents, interpreter, rules and fixes; suppression, precedence and order."""

from __future__ import annotations
import sys, os
from typing import NamedTuple
from tensorlint.syntax import Document
from tensorlint.interpreter.program import Program
from tensorlint.libraries import make_registry
from tensorlint.project.imports import ImportResolver
from tensorlint.rules.facts import Facts
from tensorlint.rules.registry import rule_modules
from tensorlint.values import Array, Ref

class FilesOnDisk:
    def __init__(self):
        self.docs={}
        self.resolver=ImportResolver(os.path.exists)
    def document(self, path):
        if path not in self.docs:
            try: text=open(path,encoding="utf-8").read()
            except OSError: self.docs[path]=None
            else: self.docs[path]=(Document.parse_notebook if path.endswith(".ipynb") else Document.parse)(path,text)
        return self.docs[path]
    def resolve(self, origin, module, level): return self.resolver.resolve(origin,module,level)

def analyze(path, files, registry):
    p=Program(path, files, registry); p.reraise=True
    p.run()
    for f in list(p.modules):
        entered={fn.definition for fn in p.entered}
        p.run_uncalled(f, entered)
    named=[]
    scope=p.module(path).scope
    for (c,n),v in p.machine.store.data.items():
        if c==scope and isinstance(v,Ref):
            content=p.machine.content(v)
            if isinstance(content,Array): named.append((n,v,content))
    return p, Facts(p.machine.observations,p.machine.uses,named)

def main(paths):
    files=FilesOnDisk(); registry=make_registry()
    from tensorlint.rules.drafts import Draft
    for path in paths:
        path=os.path.abspath(path)
        p,facts=analyze(path,files,registry)
        for o in facts.of("reveal"): print("reveal", o.place, repr(o["content"]))
        seen=set()
        for mod in rule_modules():
            for d in mod.check(facts):
                if d.once is not None and d.once in seen: continue
                seen.add(d.once)
                print(os.path.relpath(d.place.unit.block.path if hasattr(d.place.unit.block,'path') else path), d.place, d.code, d.message)
if __name__=="__main__": main(sys.argv[1:])
