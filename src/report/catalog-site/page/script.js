// Searches, filters and copies. Without it the page shows everything.
const form = document.querySelector('form')
const words = form.elements.namedItem('words')
const count = document.getElementById('count')
const said = document.getElementById('said')
const table = document.querySelector('.matrix tbody')
const list = document.getElementById('each')

const extensions = [...table.rows].map((row) => {
  const entry = JSON.parse(row.dataset.entry)
  return { ...entry, row, section: document.getElementById(`extension-${entry.name}`) }
})

const normalized = (name) => name.replace(/[-_.]+/g, '-').toLowerCase()

/** Where a word stands, as in `catalog search`: 0 is the whole name, 6 nowhere. */
function rankOf({ name, package: specification, kind, tags, summary }, word) {
  const plain = normalized(name)
  const places = [
    plain === normalized(word),
    plain.startsWith(normalized(word)),
    `${plain} ${name} ${specification}`.toLowerCase().includes(word),
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
    .split(/\s+/)
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
  const all = `${extensions.length} ${extensions.length === 1 ? 'extension' : 'extensions'}`
  count.textContent = shown.length === extensions.length ? all : shown.length === 0 ? `None of ${all} matches` : `${shown.length} of ${all}`
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
    said.textContent = isCopied ? `The block of ${name} is copied.` : `The block of ${name} is selected: press Ctrl+C or ⌘C.`
    button.textContent = isCopied ? 'Copied' : 'Copy'
  })
}

form.hidden = false
update()
if (location.hash === '') words.focus({ preventScroll: true })
