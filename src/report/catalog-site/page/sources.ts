// Made from the files beside it by `npm run generate`.

/** frame.html */
export const frame: string = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>Catalogue of extensions</title>
{{style}}
</head>
<body>
<a class="skip" href="#matrix">Skip to the extensions</a>
<header>
<h1>Catalogue of extensions</h1>
<p>{{introduction}}</p>
</header>
<main>
<search>
<form autocomplete="off" hidden>
<p class="field wide"><label for="words">Search</label><input id="words" type="search" name="words" aria-describedby="hint"></p>
{{filters}}
<p id="hint" class="note">Enter goes to the block of the best match.</p>
</form>
</search>
<p id="count" role="status">{{count}}</p>
<p id="said" role="status"></p>
<section id="matrix" tabindex="-1">
<h2 id="matrix-title">What works where</h2>
{{matrix}}
</section>
<section id="each">
<h2>Each extension</h2>
{{extensions}}
</section>
</main>
<footer><p>Made by <code>ensure-extensions catalog site</code>. Each outcome is of a run that installed and imported the extension.</p></footer>
{{script}}
</body>
</html>
`

/** script.js */
export const script: string = `// Searches, filters and copies. Without it the page shows everything.
const form = document.querySelector('form')
const words = form.elements.namedItem('words')
const count = document.getElementById('count')
const said = document.getElementById('said')
const table = document.querySelector('.matrix tbody')
const list = document.getElementById('each')

const extensions = [...table.rows].map((row) => {
  const entry = JSON.parse(row.dataset.entry)
  return { ...entry, row, section: document.getElementById(\`extension-\${entry.name}\`) }
})

const normalized = (name) => name.replace(/[-_.]+/g, '-').toLowerCase()

/** Where a word stands, as in \`catalog search\`: 0 is the whole name, 6 nowhere. */
function rankOf({ name, package: specification, kind, tags, summary }, word) {
  const plain = normalized(name)
  const places = [
    plain === normalized(word),
    plain.startsWith(normalized(word)),
    \`\${plain} \${name} \${specification}\`.toLowerCase().includes(word),
    kind === word || tags.some((tag) => tag.toLowerCase() === word),
    tags.some((tag) => tag.toLowerCase().includes(word)),
    summary.toLowerCase().includes(word),
  ]
  const place = places.indexOf(true)
  return place === -1 ? 6 : place
}

/** The extensions that are searched for, the best first. */
function found() {
  const wanted = words.value
    .toLowerCase()
    .split(/\\s+/)
    .filter((word) => word !== '')
  const chosen = (name) => form.elements.namedItem(name)?.value ?? ''
  const [kind, python, host] = ['kind', 'python', 'host'].map(chosen)
  return extensions
    .filter(
      (extension) =>
        (kind === '' || extension.kind === kind) &&
        (python === '' || extension.works.includes(python)) &&
        (host === '' || extension.hosts.includes(host)),
    )
    .map((extension) => ({ extension, ranks: wanted.map((word) => rankOf(extension, word)) }))
    .filter(({ ranks }) => ranks.every((rank) => rank < 6))
    .map(({ extension, ranks }) => ({ extension, rank: ranks.reduce((sum, rank) => sum + rank, 0) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ extension }) => extension)
}

function update() {
  const shown = found()
  for (const extension of extensions) {
    const isHidden = !shown.includes(extension)
    extension.row.hidden = isHidden
    extension.section.hidden = isHidden
  }
  table.append(...shown.map(({ row }) => row))
  list.append(...shown.map(({ section }) => section))
  const all = \`\${extensions.length} \${extensions.length === 1 ? 'extension' : 'extensions'}\`
  count.textContent = shown.length === extensions.length ? all : shown.length === 0 ? \`None of \${all} matches\` : \`\${shown.length} of \${all}\`
}

/** Puts the text of an element on the clipboard; where the browser does not let us, selects it. */
async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent)
    return true
  } catch {
    getSelection().selectAllChildren(element)
    return document.execCommand('copy')
  }
}

form.addEventListener('input', update)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  const [best] = found()
  if (best === undefined) return
  location.hash = best.section.id
  best.section.querySelector('.copy').focus()
})

for (const { name, section } of extensions) {
  const button = section.querySelector('.copy')
  button.hidden = false
  button.addEventListener('click', async () => {
    const isCopied = await copy(section.querySelector('.block code'))
    said.textContent = isCopied ? \`The block of \${name} is copied.\` : \`The block of \${name} is selected: press Ctrl+C or ⌘C.\`
    button.textContent = isCopied ? 'Copied' : 'Copy'
  })
}

form.hidden = false
update()
if (location.hash === '') words.focus({ preventScroll: true })
`

/** style.css */
export const style: string = `:root {
  --ground: #ffffff;
  --raised: #f4f6f8;
  --text: #1b1f24;
  --quiet: #4b5563;
  --line: #c5ccd4;
  --edge: #6b7480;
  --link: #0b57b7;
  --works: #dcf4e3;
  --works-text: #0d5228;
  --fails: #fde3e1;
  --fails-text: #8a1711;
}

@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181d;
    --raised: #1e242b;
    --text: #e8ecf0;
    --quiet: #b3bcc6;
    --line: #3a434d;
    --edge: #8b95a1;
    --link: #8cbcff;
    --works: #12391f;
    --works-text: #a9ebbd;
    --fails: #4a1815;
    --fails-text: #ffc4bf;
  }
}

* {
  box-sizing: border-box;
}

body {
  margin: 0 auto;
  max-width: 72rem;
  padding: 1rem;
  background: var(--ground);
  color: var(--text);
  font:
    1rem / 1.5 system-ui,
    sans-serif;
}

h1,
h2,
h3 {
  line-height: 1.2;
}

a {
  color: var(--link);
}

:focus-visible {
  outline: 3px solid var(--link);
  outline-offset: 2px;
}

code,
pre {
  font:
    0.9rem / 1.45 ui-monospace,
    monospace;
}

pre {
  margin: 0;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
}

[hidden] {
  display: none;
}

.skip {
  position: absolute;
  left: -100rem;
}

.skip:focus {
  left: 1rem;
  padding: 0.5rem;
  background: var(--ground);
}

form {
  display: flex;
  flex-wrap: wrap;
  gap: 0.75rem;
  padding: 0.75rem;
  background: var(--raised);
  border: 1px solid var(--line);
  border-radius: 0.5rem;
}

.field {
  display: flex;
  flex: 1 1 10rem;
  flex-direction: column;
  margin: 0;
}

.wide {
  flex-basis: 100%;
}

label {
  font-weight: 600;
}

input,
select,
button {
  min-height: 2.5rem;
  padding: 0.25rem 0.5rem;
  background: var(--ground);
  border: 1px solid var(--edge);
  border-radius: 0.25rem;
  color: var(--text);
  font: inherit;
}

select {
  width: 100%;
}

button {
  cursor: pointer;
}

.note,
footer,
dt {
  color: var(--quiet);
}

.note {
  flex-basis: 100%;
  margin: 0;
}

#count {
  margin-bottom: 0;
}

#said {
  margin: 0;
  min-height: 1.5rem;
}

.scroll {
  overflow-x: auto;
}

table {
  border-collapse: collapse;
}

.matrix {
  width: 100%;
}

/* What a row is about stays in sight when the table is scrolled. */
.matrix th:first-child {
  position: sticky;
  left: 0;
  background: var(--ground);
  overflow-wrap: anywhere;
}

th,
td {
  padding: 0.3rem 0.6rem;
  border-bottom: 1px solid var(--line);
  text-align: start;
  vertical-align: top;
}

thead small {
  display: block;
  color: var(--quiet);
  font-weight: 400;
}

tbody th {
  font-weight: 600;
}

.works {
  background: var(--works);
  color: var(--works-text);
}

.fails {
  background: var(--fails);
  color: var(--fails-text);
}

.untried {
  color: var(--quiet);
}

.mark {
  font-weight: 700;
}

article {
  margin-block: 1rem;
  padding: 1rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  overflow-wrap: anywhere;
}

article:target {
  border-color: var(--link);
}

article h3 {
  margin-top: 0;
}

dl {
  display: grid;
  grid-template-columns: max-content 1fr;
  gap: 0.1rem 1rem;
}

dd {
  margin: 0;
}

.block {
  display: flex;
  flex-wrap: wrap;
  align-items: start;
  gap: 0.5rem;
  margin-block: 0.75rem;
  padding: 0.75rem;
  background: var(--raised);
  border-radius: 0.25rem;
}

.block pre {
  flex: 1 1 14rem;
}

details .scroll {
  margin-top: 0.5rem;
}

@media (max-width: 40rem) {
  .matrix th:first-child {
    max-width: 9rem;
  }

  dl {
    grid-template-columns: 1fr;
  }

  dd {
    margin-bottom: 0.4rem;
  }
}
`
