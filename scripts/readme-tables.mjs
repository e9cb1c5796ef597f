// Prints the tables of inputs and outputs for the README, from the inputs as built and from action.yml.
import { readFileSync } from 'node:fs'
import { inputDefinitions } from '../lib/configuration/inputs.js'

const cell = (text) => text.replaceAll('|', '\\|')
console.log('| Input | What it does | Default |\n| --- | --- | --- |')
for (const { name, description, defaultText } of inputDefinitions) {
  console.log(`| \`${name}\` | ${cell(description)} | ${defaultText === '' ? '' : `\`${defaultText}\``} |`)
}
console.log('\n| Output | What it holds |\n| --- | --- |')
const outputs = readFileSync('action.yml', 'utf8').split('\noutputs:\n')[1].split('\nruns:')[0]
for (const [, name, description] of outputs.matchAll(/^ {2}([a-z-]+):\n {4}description: (.*)$/gm)) {
  console.log(`| \`${name}\` | ${cell(description.replace(/^'(.*)'$/, '$1'))} |`)
}
