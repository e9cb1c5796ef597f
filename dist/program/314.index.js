export const id = 314;
export const ids = [314];
export const modules = {

/***/ 63314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  catalog: () => (/* binding */ catalog)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/catalog/open-catalogs.js
var open_catalogs = __webpack_require__(41504);
// EXTERNAL MODULE: ./lib/catalog/search.js
var search = __webpack_require__(15787);
// EXTERNAL MODULE: ./lib/catalog/starter.js
var starter = __webpack_require__(68480);
// EXTERNAL MODULE: ./lib/configuration/options.js
var options = __webpack_require__(60512);
// EXTERNAL MODULE: ./lib/operations/catalog/add.js
var add = __webpack_require__(50337);
// EXTERNAL MODULE: ./lib/operations/catalog/check.js
var check = __webpack_require__(45486);
// EXTERNAL MODULE: ./lib/catalog/catalog-entry.js
var catalog_entry = __webpack_require__(52289);
// EXTERNAL MODULE: ./lib/catalog/extension-block.js
var extension_block = __webpack_require__(45178);
// EXTERNAL MODULE: ./lib/report/management.js
var management = __webpack_require__(6635);
// EXTERNAL MODULE: ./lib/report/text.js
var report_text = __webpack_require__(44639);
;// CONCATENATED MODULE: ./lib/report/catalog.js




/** Extensions as a table: what each is, and on how many of the platforms that were tried it works. */
function renderCatalog(entries, style) {
    const rows = entries.map((entry) => [entry.name, entry.kind, standing(entry), entry.summary]);
    return (0,management/* renderTable */.bo)(['NAME', 'KIND', 'VERIFIED', 'SUMMARY'], rows, style);
}
function standing(entry) {
    const latest = (0,catalog_entry/* latestVerifications */.U)(entry);
    const works = latest.filter(({ outcome }) => outcome === 'works').length;
    return latest.length === 0 ? 'never' : works === latest.length ? 'works' : works === 0 ? 'fails' : `works on ${works} of ${latest.length}`;
}
/** All that is known of an extension, for a terminal. */
function renderEntry(entry) {
    const facts = [
        ['package', entry.package],
        ['extends', entry.host === null ? entry.kind : `${entry.kind} (${entry.host}${entry.hostVersions ?? ''})`],
        ['python', entry.requiresPython],
        ['module', entry.module],
        ['entry points', entry.entryPointGroup],
        ['tags', entry.tags.join(', ') || null],
        ['homepage', entry.homepage],
        ['catalogue', entry.catalog],
    ];
    const width = Math.max(...facts.map(([title]) => title.length));
    const latest = (0,catalog_entry/* latestVerifications */.U)(entry);
    return [
        `${entry.name}: ${entry.summary}`,
        ...facts.flatMap(([title, value]) => (value === null ? [] : [`  ${title.padEnd(width)}  ${value}`])),
        ...entry.replaces.map(({ catalog, package: specification }) => `  replaces ${specification} of ${catalog}`),
        '',
        ...(latest.length === 0 ? ['Never verified.'] : ['Verified:', ...latest.flatMap(renderVerification)]),
        '',
        (0,extension_block/* extensionBlock */.X)(entry).trimEnd(),
    ];
}
function renderVerification({ platform, version, outcome, error, sizeBytes, importMs, date }) {
    const measured = outcome === 'works' ? `, ${(0,report_text/* formatSize */.Xq)(sizeBytes)}, imported in ${(0,report_text/* formatDuration */.a3)(importMs)}` : '';
    const line = `  ${platform}: ${[version, outcome].filter((part) => part !== null).join(' ')}${measured} (${date})`;
    return error === null ? [line] : [line, ...error.split('\n').map((text) => `    ${text}`)];
}
/** The changes since the verification before, a line each. */
function renderChanges(changes) {
    return changes.map(({ name, platform, before, after }) => {
        const was = before === null ? 'new' : `was ${standingOf(before)}`;
        const isOnlyPins = before !== null && standingOf(before) === standingOf(after);
        return `${name} on ${platform}: ${standingOf(after)} (${isOnlyPins ? 'with other versions of what it needs' : was})`;
    });
}
function standingOf({ version, outcome }) {
    return [outcome, version].filter((part) => part !== null).join(' ');
}
/** Whether an extension goes with what one has, and why. */
function renderCompatibility({ name, answer, reasons }) {
    const said = { goes: 'goes', 'goes-if': 'goes if', 'does-not': 'does not go' }[answer];
    return [
        `${name}: ${said}`,
        ...reasons.flatMap((reason) => reason.split('\n').map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`)),
    ];
}

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(68898);
// EXTERNAL MODULE: ./lib/platform/platform-id.js
var platform_id = __webpack_require__(20928);
// EXTERNAL MODULE: ./lib/system/hash.js
var hash = __webpack_require__(71673);
// EXTERNAL MODULE: ./lib/system/escape.js
var system_escape = __webpack_require__(15582);
;// CONCATENATED MODULE: ./lib/report/catalog-site/html.js

/** A piece of HTML that may stand in a page as it is. */
class Html {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** Makes a piece of HTML. All texts in it are escaped, in an element and in a quoted attribute alike. */
function html(parts, ...values) {
    return new Html(parts.map((part, index) => (index === 0 ? part : `${piece(values[index - 1] ?? '')}${part}`)).join(''));
}
function piece(value) {
    if (value instanceof Html)
        return value.text;
    if (typeof value === 'string' || typeof value === 'number')
        return (0,system_escape/* escapeHtml */.ZD)(String(value));
    return value.map(({ text }) => text).join('\n');
}

;// CONCATENATED MODULE: ./lib/report/catalog-site/page/sources.js
// Made from the files beside it by `npm run generate`.
/** frame.html */
const sources_frame = `<!doctype html>
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
`;
/** script.js */
const script = `// Searches, filters and copies. Without it the page shows everything.
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
`;
/** style.css */
const style = `:root {
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
`;

;// CONCATENATED MODULE: ./lib/report/catalog-site/render-site.js









/**
 * Catalogues as one page for people: to search, to filter, to see what works where, to copy blocks from. It needs no server and no
 * other file, and asks for none.
 */
function renderCatalogSite(entries) {
    const platforms = platformsOf(entries);
    const hosts = hostVersionsOf(entries);
    const catalogs = [...new Set(entries.map(({ catalog }) => catalog))];
    const last = entries
        .flatMap(({ verifications }) => verifications.map(({ date }) => date))
        .sort()
        .at(-1);
    const slots = {
        policy: html `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; img-src data:; base-uri 'none'; form-action 'none'`,
        style: new Html(`<style>${style}</style>`),
        script: new Html(`<script>${script}</script>`),
        introduction: html `${(0,management/* counted */.hS)(entries.length, 'extension', 'extensions')} of ${catalogs.join(', ') || 'no catalogue'}${last === undefined ? '' : `, last verified on ${last}`}.`,
        filters: renderFilters(entries, platforms, hosts),
        count: html `${(0,management/* counted */.hS)(entries.length, 'extension', 'extensions')}`,
        matrix: renderMatrix(entries, platforms, hosts),
        extensions: html `${entries.map(renderExtension)}`,
    };
    return sources_frame.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => slots[name]?.text ?? '');
}
/** A text of the page itself, as its Content-Security-Policy allows it. */
function hashOf(text) {
    return `sha256-${Buffer.from((0,hash/* sha256 */.s)(text), 'hex').toString('base64')}`;
}
/** All platforms that something was tried on: the newest Python last. */
function platformsOf(entries) {
    const platforms = new Set(entries.flatMap(({ verifications }) => verifications.map(({ platform }) => platform)));
    return [...platforms].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
/** So many versions of a host one can choose from, the newest: each extension is compared with each of them. */
const mostVersions = 100;
/** The versions to choose from: those that ranges name, and whole ones between them. */
function hostVersionsOf(entries) {
    const named = new Map();
    for (const { host, hostVersions } of entries) {
        if (host === null || hostVersions === null)
            continue;
        const versions = named.get(host) ?? new Set();
        for (const [version] of hostVersions.matchAll(/\d+(?:\.\d+)*/g))
            versions.add(version);
        named.set(host, versions);
    }
    return [...named].sort().flatMap(([host, versions]) => {
        const majors = [...versions].map((version) => Number.parseInt(version, 10));
        const [first, last] = majors.reduce(([least, most], major) => [Math.min(least, major), Math.max(most, major)], [Infinity, 0]);
        // Of versions that are years there would be thousands.
        const between = Array.from({ length: Math.min(last - first + 1, mostVersions) }, (_, index) => String(first + index));
        return [...new Set([...between, ...versions])]
            .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
            .slice(-mostVersions)
            .map((version) => ({ host, version }));
    });
}
function nameOf({ host, version }) {
    return `${host} ${version}`;
}
function renderFilters(entries, platforms, hosts) {
    const kinds = [...new Set(entries.map(({ kind }) => kind))].sort();
    return html `${[
        renderSelect({ name: 'kind', label: 'Kind', any: 'all kinds' }, kinds.map((kind) => [kind, kind])),
        renderSelect({ name: 'python', label: 'Works on', any: 'any Python' }, platforms.map((platform) => [platform, platformName(platform)])),
        renderSelect({ name: 'host', label: 'Supports', any: 'any host' }, hosts.map((host) => [nameOf(host), nameOf(host)])),
    ]}`;
}
/** A list to choose from; nothing where there is nothing to choose. */
function renderSelect({ name, label, any }, options) {
    if (options.length === 0)
        return html ``;
    return html `<p class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}">
<option value="">${any}</option>
${options.map(([value, text]) => html `<option value="${value}">${text}</option>`)}
</select></p>`;
}
function platformName(platform) {
    const [, system = '', machine = ''] = platform.split('--');
    return `${(0,platform_id/* interpreterOf */.OS)(platform)}, ${system} ${machine}`;
}
function renderMatrix(entries, platforms, hosts) {
    const head = platforms.map((platform) => {
        const [, system = '', machine = ''] = platform.split('--');
        return html `<th scope="col">${(0,platform_id/* interpreterOf */.OS)(platform)} <small>${system} ${machine}</small></th>`;
    });
    return html `<p>The version that was verified last, on each platform that was tried.</p>
<div class="scroll" role="region" aria-labelledby="matrix-title" tabindex="0"><table class="matrix" aria-labelledby="matrix-title">
<thead><tr><th scope="col">Extension</th><th scope="col">Extends</th>${head}</tr></thead>
<tbody>
${entries.map((entry) => renderRow(entry, platforms, hosts))}
</tbody>
</table></div>`;
}
function renderRow(entry, platforms, hosts) {
    const latest = new Map((0,catalog_entry/* latestVerifications */.U)(entry).map((verification) => [verification.platform, verification]));
    const { name, package: specification, kind, tags, summary } = entry;
    const works = platforms.filter((platform) => latest.get(platform)?.outcome === 'works');
    const data = {
        name,
        package: specification,
        kind,
        tags,
        summary,
        works,
        hosts: hosts.filter((host) => isSupported(entry, host)).map(nameOf),
    };
    return html `<tr data-entry="${JSON.stringify(data)}"><th scope="row"><a href="#extension-${name}">${name}</a></th><td>${hostOf(entry)}</td>${platforms.map((platform) => renderCell(latest.get(platform)))}</tr>`;
}
/** Whether an extension says it supports a version of a host. One that extends it and says nothing of versions may. */
function isSupported({ host, hostVersions }, of) {
    return host === of.host && (hostVersions === null || (0,pep440.satisfies)(of.version, hostVersions));
}
function hostOf({ kind, host, hostVersions }) {
    if (host === null)
        return kind;
    return host === kind ? `${host}${hostVersions ?? ''}` : `${kind} (${host}${hostVersions ?? ''})`;
}
function renderCell(verification) {
    if (verification === undefined)
        return html `<td class="untried">not tried</td>`;
    return html `<td class="${classOf(verification)}">${renderOutcome(verification)}${verification.version === null ? '' : ` ${verification.version}`}</td>`;
}
function classOf({ outcome }) {
    return outcome === 'works' ? 'works' : 'fails';
}
/** An outcome, for those who see no colour too. */
function renderOutcome({ outcome }) {
    if (outcome === 'works')
        return html `<span class="mark" role="img" aria-label="works">✓</span>`;
    return html `<span class="mark" aria-hidden="true">✗</span> ${outcome.replaceAll('-', ' ')}`;
}
function renderExtension(entry) {
    const { name, summary, verifications } = entry;
    const id = `extension-${name}`;
    return html `<article id="${id}" aria-labelledby="${id}-name">
<h3 id="${id}-name">${name}</h3>
<p>${summary}</p>
<dl>
${factsOf(entry).map(([title, value]) => html `<dt>${title}</dt><dd>${value}</dd>`)}
</dl>
<div class="block"><pre><code>${(0,extension_block/* extensionBlock */.X)(entry)}</code></pre><button type="button" class="copy" aria-label="Copy the block of ${name}" hidden>Copy</button></div>
${verifications.length === 0 ? html `<p>Never verified.</p>` : renderHistory(entry)}
</article>`;
}
function factsOf(entry) {
    const { package: specification, requiresPython, module, entryPointGroup, tags, homepage, catalog, replaces } = entry;
    const facts = [
        ['Package', specification],
        ['Extends', hostOf(entry)],
        ['Python', requiresPython],
        ['Module', module],
        ['Entry points', entryPointGroup],
        ['Tags', tags.join(', ') || null],
        ['Catalogue', catalog],
        ['Replaces', replaces.map((replaced) => `${replaced.package} of ${replaced.catalog}`).join(', ') || null],
    ];
    return [
        ...facts.flatMap(([title, value]) => (value === null ? [] : [[title, html `${value}`]])),
        // Nothing but a page may be opened from here.
        ...(homepage !== null && /^https?:/i.test(homepage)
            ? [['Homepage', html `<a href="${homepage}" rel="noopener noreferrer">${homepage}</a>`]]
            : []),
    ];
}
function renderHistory({ name, verifications }) {
    return html `<details><summary>${(0,management/* counted */.hS)(verifications.length, 'verification', 'verifications')}</summary>
<div class="scroll" role="region" aria-label="Verifications of ${name}" tabindex="0"><table>
<thead><tr><th scope="col">Date</th><th scope="col">Platform</th><th scope="col">Outcome</th><th scope="col">Version</th><th scope="col">Size</th><th scope="col">Import</th></tr></thead>
<tbody>
${[...verifications].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).map(render_site_renderVerification)}
</tbody>
</table></div></details>`;
}
function render_site_renderVerification(verification) {
    const { date, platform, version, outcome, error, sizeBytes, importMs } = verification;
    const measured = outcome === 'works' ? [(0,report_text/* formatSize */.Xq)(sizeBytes), (0,report_text/* formatDuration */.a3)(importMs)] : ['', ''];
    return html `<tr><td>${date}</td><td>${platformName(platform)}</td><td class="${classOf(verification)}">${renderOutcome(verification)}${error === null ? html `` : html `<pre>${error}</pre>`}</td><td>${version ?? ''}</td>${measured.map((text) => html `<td>${text}</td>`)}</tr>`;
}

// EXTERNAL MODULE: ./lib/specification/output-file.js
var output_file = __webpack_require__(55887);
// EXTERNAL MODULE: ./lib/system/child-process-runner.js
var child_process_runner = __webpack_require__(55674);
// EXTERNAL MODULE: ./lib/cli/paint.js
var paint = __webpack_require__(49638);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/catalog/read-catalog.js + 1 modules
var read_catalog = __webpack_require__(49371);
// EXTERNAL MODULE: ./lib/catalog/record.js
var record = __webpack_require__(78606);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/operations/catalog/verify.js
var verify = __webpack_require__(47001);
// EXTERNAL MODULE: ./lib/operations/watch-root.js
var watch_root = __webpack_require__(55198);
// EXTERNAL MODULE: ./lib/platform/find-python.js + 4 modules
var find_python = __webpack_require__(46973);
// EXTERNAL MODULE: ./lib/specification/input-file.js
var input_file = __webpack_require__(30288);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/warming/timer.js
var timer = __webpack_require__(76318);
;// CONCATENATED MODULE: ./lib/cli/commands/catalog/verify.js
















/** More at once would wait for the network and the disk. */
const mostJobs = 4;
/** Carries out `catalog verify`. An extension that fails is a result: the exit code is 0. */
async function verify_verify(asked, cache, signal) {
    const { intervalMs } = asked;
    if (intervalMs === undefined) {
        await verifyOnce(asked, cache, signal);
        return 0;
    }
    // It and all that it starts come after whatever else the machine has to do.
    (0,external_node_os_.setPriority)(external_node_os_.constants.priority.PRIORITY_LOW);
    const root = { cacheRoot: cache.cacheRoot, lock: 'verify.lock', doing: 'verifies a catalogue in this cache root', signal };
    // Bad input ends it before it begins. Later on, a file that cannot be read is a turn that failed.
    await readEntries(asked);
    await Promise.all(pythonsOf(asked).map((python) => (0,find_python/* detectPlatform */.l)(python, { ...cache, runner: child_process_runner/* childProcessRunner */.O, signal })));
    await (0,watch_root/* watchRoot */.aO)(root, async (ending) => {
        await (0,watch_root/* takeTurns */.WD)({ intervalMs, timer: timer/* livelyTimer */.F, clock: cache.clock, signal: ending }, async () => {
            try {
                await verifyOnce({ ...asked, jobs: asked.jobs ?? 1 }, cache, ending);
            }
            catch (error) {
                if (!ending.aborted)
                    cache.logger.warning(`nothing was verified: ${(0,errno/* messageOf */.b)(error)}`);
            }
        });
    });
    return 0;
}
function pythonsOf({ pythons }) {
    return pythons.length === 0 ? ['python3'] : pythons;
}
/** The entries of the file with the records of earlier runs, where the next ones are written, and who is meant. */
async function readEntries(asked) {
    const file = catalogFile(asked.catalogs);
    const output = external_node_path_.resolve(asked.output ?? `${file.replace(/\.[^./\\]*$/, '')}.json`);
    const named = (0,read_catalog/* readCatalog */.uM)(await (0,input_file/* readInputFile */.jH)(external_node_path_.resolve(file), '--catalog'), file);
    const earlier = (await (0,files/* isPresent */.Wo)(output)) ? await (0,input_file/* readInputFile */.jH)(output, '--output') : undefined;
    const entries = (0,record/* withHistory */.$k)(named, earlier === undefined ? [] : (0,read_catalog/* readCatalog */.uM)(earlier, output));
    return {
        entries,
        output,
        names: asked.extensions.length === 0 ? undefined : asked.extensions.map((name) => (0,search/* findEntry */.w)(entries, name).name),
    };
}
async function verifyOnce(asked, cache, signal) {
    const { entries, output, names } = await readEntries(asked);
    const written = { file: output, shown: asked.output ?? output, what: 'the catalogue' };
    await (0,output_file/* requireWritable */.i)(written);
    const { changes, verified, ...result } = await (0,verify/* verifyCatalog */.v)(entries, {
        names,
        pythons: pythonsOf(asked),
        cacheRoot: cache.cacheRoot,
        jobs: asked.jobs ?? Math.min((0,external_node_os_.availableParallelism)(), mostJobs),
        timeoutMs: asked.timeoutMs,
        raw: asked.indexUrl === undefined ? {} : { indexUrl: asked.indexUrl },
        ports: { ...cache, runner: child_process_runner/* childProcessRunner */.O },
        signal,
        onVerification: (name, { platform, outcome, version }) => cache.logger.info(`${name} on ${platform}: ${outcome} ${version ?? ''}`.trim()),
    });
    await (0,output_file/* writeOutputFile */.B)(written, (0,read_catalog/* writeCatalog */.Jj)(result.entries));
    if (asked.isJson)
        process.stdout.write(`${JSON.stringify({ output, verified, changes })}\n`);
    else
        process.stdout.write(`${[...renderChanges(changes), `${verified} verified, ${changes.length || 'nothing'} changed: ${output}`].join('\n')}\n`);
}
/** The file whose records are written: of several it would not be clear which. */
function catalogFile(catalogs) {
    const [file] = catalogs;
    if (file !== undefined && catalogs.length === 1 && !/^https?:\/\//i.test(file))
        return file;
    throw new errors/* ExtensionConfigError */.sw("'catalog verify' works on one file", {
        code: 'input-invalid',
        subject: '--catalog',
        hint: 'Name it with --catalog FILE. A catalogue on a server is verified where its file is.',
    });
}

;// CONCATENATED MODULE: ./lib/cli/commands/catalog/catalog.js














/** An extension does not go with what one has. */
const doesNotGo = 1;
/** Nothing was found; bad input ends with 2 by its error. */
const notFound = 1;
/** Carries out the commands of `catalog`; gives the exit code. */
async function catalog(asked, cache, signal) {
    if (asked.name === 'verify')
        return await verify_verify(asked, cache, signal);
    const sources = asked.catalogs.length === 0 ? [starter/* starterName */.H] : asked.catalogs;
    const { entries, notices, close } = await (0,open_catalogs/* openCatalogs */.Z)(sources, { ...cache, workspace: process.cwd() });
    try {
        for (const notice of notices)
            cache.logger.warning(notice);
        switch (asked.name) {
            case 'show':
                return show((0,search/* findEntry */.w)(entries, asked.extension), asked);
            case 'add':
                return await catalog_add(named(entries, asked.extensions), asked);
            case 'check':
                return await catalog_check(asked.extensions.length === 0 ? entries : named(entries, asked.extensions), asked, { ...cache, signal });
            case 'site':
                return await site((0,search/* searchCatalog */.y)(entries, asked.query), asked);
            default:
                return list((0,search/* searchCatalog */.y)(entries, asked.query), asked);
        }
    }
    finally {
        await close();
    }
}
function named(entries, names) {
    return [...new Set(names.map((name) => (0,search/* findEntry */.w)(entries, name)))];
}
async function catalog_add(entries, { config, isJson }) {
    const file = external_node_path_.resolve(config);
    await (0,add/* addToConfiguration */.R)(entries, file, config);
    if (isJson)
        print(JSON.stringify({ config: file, added: entries.map(({ name }) => name) }));
    else
        print(`Added to ${config}: ${entries.map(({ name }) => name).join(', ')}.`);
    return 0;
}
async function site(entries, { out, isJson }) {
    // The bundler takes a resolved path with a written name for a file of this package.
    const file = external_node_path_.format({ dir: external_node_path_.resolve(out), base: 'index.html' });
    await (0,output_file/* writeOutputFile */.B)({ file, shown: out, what: 'the page' }, renderCatalogSite(entries));
    if (isJson)
        print(JSON.stringify({ page: file, extensions: entries.length }));
    else
        print(`${(0,management/* counted */.hS)(entries.length, 'extension', 'extensions')}: ${file}`);
    return 0;
}
async function catalog_check(entries, { raw, isJson }, { signal, ...cache }) {
    const answers = await (0,check/* checkCompatibility */.P)(entries, {
        source: { raw, environment: cache.environment, workspace: process.cwd(), nameOf: (option) => `--${(0,options/* writtenName */.lD)(option)}` },
        ports: { ...cache, runner: child_process_runner/* childProcessRunner */.O },
        signal,
        onAnswer: (answer) => {
            if (!isJson)
                print(renderCompatibility(answer).join('\n'));
        },
    });
    if (isJson)
        print(JSON.stringify(answers));
    return answers.some(({ answer }) => answer === 'does-not') ? doesNotGo : 0;
}
function print(text) {
    process.stdout.write(`${text}\n`);
}
function list(found, { name, isJson }) {
    if (isJson)
        print(JSON.stringify(found));
    else if (found.length === 0)
        print('No extension matches.');
    else
        print(renderCatalog(found, (0,paint/* styleOfOutput */.S)()));
    return name === 'search' && found.length === 0 ? notFound : 0;
}
function show(entry, { isJson }) {
    print(isJson ? JSON.stringify(entry) : renderEntry(entry).join('\n'));
    return 0;
}


/***/ })

};
