// Runs one program of JavaScript over texts and prints how far it came.
//
//   node rivals.mjs NAME SECONDS < texts.json
//
// The texts are an array of strings. What is printed is {"bytes": ..., "seconds": ...},
// where the seconds are those of the processor, as in the programs of Go.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)

function wink(entitiesOnly) {
  const winkNLP = require('wink-nlp')
  const model = require('wink-eng-lite-web-model')
  const nlp = entitiesOnly ? winkNLP(model, ['sbd', 'ner']) : winkNLP(model)
  const its = nlp.its
  return (text) => {
    const doc = nlp.readDoc(text)
    return doc.sentences().out().length + doc.entities().out(its.detail).length
  }
}

function compromise() {
  const nlp = require('compromise')
  return (text) => {
    const doc = nlp(text)
    return doc.people().out('array').length + doc.places().out('array').length +
      doc.organizations().out('array').length + doc.money().out('array').length +
      doc.quotations().out('array').length
  }
}

const programs = {
  'wink-entities': () => wink(true),
  'wink-all': () => wink(false),
  compromise,
}

const [name, limit] = process.argv.slice(2)
const texts = JSON.parse(readFileSync(0, 'utf8'))
const lengths = texts.map((t) => Buffer.byteLength(t))
const read = programs[name]()

// used is the time that the processor was at work for this process, in seconds.
const used = () => {
  const u = process.cpuUsage()
  return (u.user + u.system) / 1e6
}

// pass reads the texts one after another until the time is up.
function pass(seconds) {
  const start = used()
  let bytes = 0
  let found = 0
  for (let i = 0; ; i = (i + 1) % texts.length) {
    found += read(texts[i])
    bytes += lengths[i]
    const time = used() - start
    if (time >= seconds) return { bytes, seconds: time, found }
  }
}

// What is compiled while it runs is fast only after a while.
pass(Number(limit) / 2)
console.log(JSON.stringify(pass(Number(limit))))
