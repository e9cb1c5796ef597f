import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 8898:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const { valid, clean, explain, parse } = __nccwpck_require__(4818);

const { lt, le, eq, ne, ge, gt, compare, rcompare } = __nccwpck_require__(2124);

const {
  filter,
  maxSatisfying,
  minSatisfying,
  RANGE_PATTERN,
  satisfies,
  validRange,
} = __nccwpck_require__(790);

const { major, minor, patch, inc } = __nccwpck_require__(8940);

module.exports = {
  // version
  valid,
  clean,
  explain,
  parse,

  // operator
  lt,
  le,
  lte: le,
  eq,
  ne,
  neq: ne,
  ge,
  gte: ge,
  gt,
  compare,
  rcompare,

  // range
  filter,
  maxSatisfying,
  minSatisfying,
  RANGE_PATTERN,
  satisfies,
  validRange,

  // semantic
  major,
  minor,
  patch,
  inc,
};


/***/ }),

/***/ 2124:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const { parse } = __nccwpck_require__(4818);

module.exports = {
  compare,
  rcompare,
  lt,
  le,
  eq,
  ne,
  ge,
  gt,
  '<': lt,
  '<=': le,
  '==': eq,
  '!=': ne,
  '>=': ge,
  '>': gt,
  '===': arbitrary,
};

function lt(version, other) {
  return compare(version, other) < 0;
}

function le(version, other) {
  return compare(version, other) <= 0;
}

function eq(version, other) {
  return compare(version, other) === 0;
}

function ne(version, other) {
  return compare(version, other) !== 0;
}

function ge(version, other) {
  return compare(version, other) >= 0;
}

function gt(version, other) {
  return compare(version, other) > 0;
}

function arbitrary(version, other) {
  return version.toLowerCase() === other.toLowerCase();
}

function compare(version, other) {
  const parsedVersion = parse(version);
  const parsedOther = parse(other);

  const keyVersion = calculateKey(parsedVersion);
  const keyOther = calculateKey(parsedOther);

  return pyCompare(keyVersion, keyOther);
}

function rcompare(version, other) {
  return -compare(version, other);
}

// this logic is buitin in python, but we need to port it to js
// see https://stackoverflow.com/a/5292332/1438522
function pyCompare(elemIn, otherIn) {
  let elem = elemIn;
  let other = otherIn;
  if (elem === other) {
    return 0;
  }
  if (Array.isArray(elem) !== Array.isArray(other)) {
    elem = Array.isArray(elem) ? elem : [elem];
    other = Array.isArray(other) ? other : [other];
  }
  if (Array.isArray(elem)) {
    const len = Math.min(elem.length, other.length);
    for (let i = 0; i < len; i += 1) {
      const res = pyCompare(elem[i], other[i]);
      if (res !== 0) {
        return res;
      }
    }
    return elem.length - other.length;
  }
  if (elem === -Infinity || other === Infinity) {
    return -1;
  }
  if (elem === Infinity || other === -Infinity) {
    return 1;
  }
  return elem < other ? -1 : 1;
}

function calculateKey(input) {
  const { epoch } = input;
  let { release, pre, post, local, dev } = input;
  // When we compare a release version, we want to compare it with all of the
  // trailing zeros removed. So we'll use a reverse the list, drop all the now
  // leading zeros until we come to something non zero, then take the rest
  // re-reverse it back into the correct order and make it a tuple and use
  // that for our sorting key.
  release = release.concat();
  release.reverse();
  while (release.length && release[0] === 0) {
    release.shift();
  }
  release.reverse();

  // We need to "trick" the sorting algorithm to put 1.0.dev0 before 1.0a0.
  // We'll do this by abusing the pre segment, but we _only_ want to do this
  // if there is !a pre or a post segment. If we have one of those then
  // the normal sorting rules will handle this case correctly.
  if (!pre && !post && dev) pre = -Infinity;
  // Versions without a pre-release (except as noted above) should sort after
  // those with one.
  else if (!pre) pre = Infinity;

  // Versions without a post segment should sort before those with one.
  if (!post) post = -Infinity;

  // Versions without a development segment should sort after those with one.
  if (!dev) dev = Infinity;

  if (!local) {
    // Versions without a local segment should sort before those with one.
    local = -Infinity;
  } else {
    // Versions with a local segment need that segment parsed to implement
    // the sorting rules in PEP440.
    // - Alpha numeric segments sort before numeric segments
    // - Alpha numeric segments sort lexicographically
    // - Numeric segments sort numerically
    // - Shorter versions sort before longer versions when the prefixes
    //   match exactly
    local = local.map((i) =>
      Number.isNaN(Number(i)) ? [-Infinity, i] : [Number(i), ''],
    );
  }

  return [epoch, release, pre, post, dev, local];
}


/***/ }),

/***/ 8940:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const { explain, parse, stringify } = __nccwpck_require__(4818);

// those notation are borrowed from semver
module.exports = {
  major,
  minor,
  patch,
  inc,
};

function major(input) {
  const version = explain(input);
  if (!version) {
    throw new TypeError('Invalid Version: ' + input);
  }
  return version.release[0];
}

function minor(input) {
  const version = explain(input);
  if (!version) {
    throw new TypeError('Invalid Version: ' + input);
  }
  if (version.release.length < 2) {
    return 0;
  }
  return version.release[1];
}

function patch(input) {
  const version = explain(input);
  if (!version) {
    throw new TypeError('Invalid Version: ' + input);
  }
  if (version.release.length < 3) {
    return 0;
  }
  return version.release[2];
}

function inc(input, release, preReleaseIdentifier) {
  let identifier = preReleaseIdentifier || `a`;
  const version = parse(input);

  if (!version) {
    return null;
  }

  if (
    !['a', 'b', 'c', 'rc', 'alpha', 'beta', 'pre', 'preview'].includes(
      identifier,
    )
  ) {
    return null;
  }

  switch (release) {
    case 'premajor':
      {
        const [majorVersion] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion + 1;
      }
      version.pre = [identifier, 0];
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'preminor':
      {
        const [majorVersion, minorVersion = 0] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion + 1;
      }
      version.pre = [identifier, 0];
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'prepatch':
      {
        const [majorVersion, minorVersion = 0, patchVersion = 0] =
          version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion;
        version.release[2] = patchVersion + 1;
      }
      version.pre = [identifier, 0];
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'prerelease':
      if (version.pre === null) {
        const [majorVersion, minorVersion = 0, patchVersion = 0] =
          version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion;
        version.release[2] = patchVersion + 1;
        version.pre = [identifier, 0];
      } else {
        if (preReleaseIdentifier === undefined && version.pre !== null) {
          [identifier] = version.pre;
        }

        const [letter, number] = version.pre;
        if (letter === identifier) {
          version.pre = [letter, number + 1];
        } else {
          version.pre = [identifier, 0];
        }
      }

      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'major':
      if (
        version.release.slice(1).some((value) => value !== 0) ||
        version.pre === null
      ) {
        const [majorVersion] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion + 1;
      }
      delete version.pre;
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'minor':
      if (
        version.release.slice(2).some((value) => value !== 0) ||
        version.pre === null
      ) {
        const [majorVersion, minorVersion = 0] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion + 1;
      }
      delete version.pre;
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'patch':
      if (
        version.release.slice(3).some((value) => value !== 0) ||
        version.pre === null
      ) {
        const [majorVersion, minorVersion = 0, patchVersion = 0] =
          version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion;
        version.release[2] = patchVersion + 1;
      }
      delete version.pre;
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    default:
      return null;
  }

  return stringify(version);
}


/***/ }),

/***/ 790:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

// This file is dual licensed under the terms of the Apache License, Version
// 2.0, and the BSD License. See the LICENSE file in the root of this repository
// for complete details.

const { VERSION_PATTERN, explain: explainVersion } = __nccwpck_require__(4818);

const Operator = __nccwpck_require__(2124);

const RANGE_PATTERN = [
  '(?<operator>(===|~=|==|!=|<=|>=|<|>))',
  '\\s*',
  '(',
  /*  */ '(?<version>(?:' + VERSION_PATTERN.replace(/\?<\w+>/g, '?:') + '))',
  /*  */ '(?<prefix>\\.\\*)?',
  /*  */ '|',
  /*  */ '(?<legacy>[^,;\\s)]+)',
  ')',
].join('');

module.exports = {
  RANGE_PATTERN,
  parse,
  satisfies,
  filter,
  validRange,
  maxSatisfying,
  minSatisfying,
};

const isEqualityOperator = (op) => ['==', '!=', '==='].includes(op);

const rangeRegex = new RegExp('^' + RANGE_PATTERN + '$', 'i');

function parse(ranges) {
  if (!ranges.trim()) {
    return [];
  }

  const specifiers = ranges
    .split(',')
    .map((range) => rangeRegex.exec(range.trim()) || {})
    .map(({ groups }) => {
      if (!groups) {
        return null;
      }

      let { ...spec } = groups;
      const { operator, version, prefix, legacy } = groups;

      if (version) {
        spec = { ...spec, ...explainVersion(version) };
        if (operator === '~=') {
          if (spec.release.length < 2) {
            return null;
          }
        }
        if (!isEqualityOperator(operator) && spec.local) {
          return null;
        }

        if (prefix) {
          if (!isEqualityOperator(operator) || spec.dev || spec.local) {
            return null;
          }
        }
      }
      if (legacy && operator !== '===') {
        return null;
      }

      return spec;
    });

  if (specifiers.filter(Boolean).length !== specifiers.length) {
    return null;
  }

  return specifiers;
}

function filter(versions, specifier, options = {}) {
  const filtered = pick(versions, specifier, options);
  if (filtered.length === 0 && options.prereleases === undefined) {
    return pick(versions, specifier, { prereleases: true });
  }
  return filtered;
}

function maxSatisfying(versions, range, options) {
  const found = filter(versions, range, options).sort(Operator.compare);
  return found.length === 0 ? null : found[found.length - 1];
}

function minSatisfying(versions, range, options) {
  const found = filter(versions, range, options).sort(Operator.compare);
  return found.length === 0 ? null : found[0];
}

function pick(versions, specifier, options) {
  const parsed = parse(specifier);

  if (!parsed) {
    return [];
  }

  return versions.filter((version) => {
    const explained = explainVersion(version);

    if (!parsed.length) {
      return explained && !(explained.is_prerelease && !options.prereleases);
    }

    return parsed.reduce((pass, spec) => {
      if (!pass) {
        return false;
      }
      return contains({ ...spec, ...options }, { version, explained });
    }, true);
  });
}

function satisfies(version, specifier, options = {}) {
  const filtered = pick([version], specifier, options);

  return filtered.length === 1;
}

function arrayStartsWith(array, prefix) {
  if (prefix.length > array.length) {
    return false;
  }

  for (let i = 0; i < prefix.length; i += 1) {
    if (prefix[i] !== array[i]) {
      return false;
    }
  }

  return true;
}

function contains(specifier, input) {
  const { explained } = input;
  let { version } = input;
  const { ...spec } = specifier;

  if (spec.prereleases === undefined) {
    spec.prereleases = spec.is_prerelease;
  }

  if (explained && explained.is_prerelease && !spec.prereleases) {
    return false;
  }

  if (spec.operator === '~=') {
    let compatiblePrefix = spec.release.slice(0, -1).concat('*').join('.');
    if (spec.epoch) {
      compatiblePrefix = spec.epoch + '!' + compatiblePrefix;
    }
    return satisfies(version, `>=${spec.version}, ==${compatiblePrefix}`, {
      prereleases: spec.prereleases,
    });
  }

  if (spec.prefix) {
    const isMatching =
      explained.epoch === spec.epoch &&
      arrayStartsWith(explained.release, spec.release);
    const isEquality = spec.operator !== '!=';
    return isEquality ? isMatching : !isMatching;
  }

  if (explained)
    if (explained.local && spec.version) {
      version = explained.public;
      spec.version = explainVersion(spec.version).public;
    }

  if (spec.operator === '<' || spec.operator === '>') {
    // simplified version of https://www.python.org/dev/peps/pep-0440/#exclusive-ordered-comparison
    if (Operator.eq(spec.release.join('.'), explained.release.join('.'))) {
      return false;
    }
  }

  const op = Operator[spec.operator];
  return op(version, spec.version || spec.legacy);
}

function validRange(specifier) {
  return Boolean(parse(specifier));
}


/***/ }),

/***/ 4818:
/***/ ((module) => {

const VERSION_PATTERN = [
  'v?',
  '(?:',
  /* */ '(?:(?<epoch>[0-9]+)!)?', // epoch
  /* */ '(?<release>[0-9]+(?:\\.[0-9]+)*)', // release segment
  /* */ '(?<pre>', // pre-release
  /*    */ '[-_\\.]?',
  /*    */ '(?<pre_l>(a|b|c|rc|alpha|beta|pre|preview))',
  /*    */ '[-_\\.]?',
  /*    */ '(?<pre_n>[0-9]+)?',
  /* */ ')?',
  /* */ '(?<post>', // post release
  /*    */ '(?:-(?<post_n1>[0-9]+))',
  /*    */ '|',
  /*    */ '(?:',
  /*        */ '[-_\\.]?',
  /*        */ '(?<post_l>post|rev|r)',
  /*        */ '[-_\\.]?',
  /*        */ '(?<post_n2>[0-9]+)?',
  /*    */ ')',
  /* */ ')?',
  /* */ '(?<dev>', // dev release
  /*    */ '[-_\\.]?',
  /*    */ '(?<dev_l>dev)',
  /*    */ '[-_\\.]?',
  /*    */ '(?<dev_n>[0-9]+)?',
  /* */ ')?',
  ')',
  '(?:\\+(?<local>[a-z0-9]+(?:[-_\\.][a-z0-9]+)*))?', // local version
].join('');

module.exports = {
  VERSION_PATTERN,
  valid,
  clean,
  explain,
  parse,
  stringify,
};

const validRegex = new RegExp('^' + VERSION_PATTERN + '$', 'i');

function valid(version) {
  return validRegex.test(version) ? version : null;
}

const cleanRegex = new RegExp('^\\s*' + VERSION_PATTERN + '\\s*$', 'i');
function clean(version) {
  return stringify(parse(version, cleanRegex));
}

function parse(version, regex) {
  // Validate the version and parse it into pieces
  const { groups } = (regex || validRegex).exec(version) || {};
  if (!groups) {
    return null;
  }

  // Store the parsed out pieces of the version
  const parsed = {
    epoch: Number(groups.epoch ? groups.epoch : 0),
    release: groups.release.split('.').map(Number),
    pre: normalize_letter_version(groups.pre_l, groups.pre_n),
    post: normalize_letter_version(
      groups.post_l,
      groups.post_n1 || groups.post_n2,
    ),
    dev: normalize_letter_version(groups.dev_l, groups.dev_n),
    local: parse_local_version(groups.local),
  };

  return parsed;
}

function stringify(parsed) {
  if (!parsed) {
    return null;
  }
  const { epoch, release, pre, post, dev, local } = parsed;
  const parts = [];

  // Epoch
  if (epoch !== 0) {
    parts.push(`${epoch}!`);
  }
  // Release segment
  parts.push(release.join('.'));

  // Pre-release
  if (pre) {
    parts.push(pre.join(''));
  }
  // Post-release
  if (post) {
    parts.push('.' + post.join(''));
  }
  // Development release
  if (dev) {
    parts.push('.' + dev.join(''));
  }
  // Local version segment
  if (local) {
    parts.push(`+${local}`);
  }
  return parts.join('');
}

function normalize_letter_version(letterIn, numberIn) {
  let letter = letterIn;
  let number = numberIn;
  if (letter) {
    // We consider there to be an implicit 0 in a pre-release if there is
    // not a numeral associated with it.
    if (!number) {
      number = 0;
    }
    // We normalize any letters to their lower case form
    letter = letter.toLowerCase();

    // We consider some words to be alternate spellings of other words and
    // in those cases we want to normalize the spellings to our preferred
    // spelling.
    if (letter === 'alpha') {
      letter = 'a';
    } else if (letter === 'beta') {
      letter = 'b';
    } else if (['c', 'pre', 'preview'].includes(letter)) {
      letter = 'rc';
    } else if (['rev', 'r'].includes(letter)) {
      letter = 'post';
    }
    return [letter, Number(number)];
  }
  if (!letter && number) {
    // We assume if we are given a number, but we are not given a letter
    // then this is using the implicit post release syntax (e.g. 1.0-1)
    letter = 'post';

    return [letter, Number(number)];
  }
  return null;
}

function parse_local_version(local) {
  /*
    Takes a string like abc.1.twelve and turns it into("abc", 1, "twelve").
    */
  if (local) {
    return local
      .split(/[._-]/)
      .map((part) =>
        Number.isNaN(Number(part)) ? part.toLowerCase() : Number(part),
      );
  }
  return null;
}

function explain(version) {
  const parsed = parse(version);
  if (!parsed) {
    return parsed;
  }
  const { epoch, release, pre, post, dev, local } = parsed;

  let base_version = '';
  if (epoch !== 0) {
    base_version += epoch + '!';
  }
  base_version += release.join('.');

  const is_prerelease = Boolean(dev || pre);
  const is_devrelease = Boolean(dev);
  const is_postrelease = Boolean(post);

  // return

  return {
    epoch,
    release,
    pre,
    post: post ? post[1] : post,
    dev: dev ? dev[1] : dev,
    local: local ? local.join('.') : local,
    public: stringify(parsed).split('+', 1)[0],
    base_version,
    is_prerelease,
    is_devrelease,
    is_postrelease,
  };
}


/***/ }),

/***/ 2787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  onlyNamed: () => (/* binding */ onlyNamed),
  readExtensions: () => (/* binding */ readExtensions),
  Z: () => (/* binding */ selectExtensions)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./node_modules/leven/index.js
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/system/input-file.js
var input_file = __nccwpck_require__(900);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __nccwpck_require__(7934);
// EXTERNAL MODULE: ./lib/specification/specification.js
var specification = __nccwpck_require__(9676);
// EXTERNAL MODULE: ./lib/system/redact.js
var redact = __nccwpck_require__(2580);
;// CONCATENATED MODULE: ./lib/configuration/extension-schema.js

/** The longest TTL a configuration may ask for, in hours: 114 years; `never` says what is meant by more. */
const maxTtlHours = 1_000_000;
/**
 * One `[[extensions]]` table. The published JSON Schema is made from this (`npm run schema`), so that editors and the
 * program agree. What no schema can tell is checked beside it: names used twice, specifications that are none.
 */
const extensionSchema = dist/* strictObject */.rej({
    name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/), dist/* description */.h_('The name of the extension, once in a file. Later files that name it override its keys.')),
    enabled: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_('Whether it is ensured and registered. Default: true.'))),
    package: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(4_096), 
    // No option, comment, variable or control character: what no specification holds, whatever else it is.
    dist/* regex */.yGV(/^(?!\s*-)(?!.*\s(?:--|#))(?!.*\$\{)(?!.*[\p{Cc}\u2028\u2029]).*\S/u), dist/* description */.h_('What to install, as in pip: name==1.2, a path, a wheel, a URL. Without it the extension is built in.'))),
    required: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_('Whether its failure fails the step. Default: true.'))),
    ttl_hours: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(maxTtlHours)), dist/* literal */.euz('never')]), dist/* description */.h_('After how many hours it is resolved anew; 0 always, "never" not at all. Default: the input ttl-hours.'))),
    module: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*$/), dist/* description */.h_('The module whose register function takes the arguments. Default: the name with _ for -.'))),
    arguments: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()), dist/* description */.h_('What the tool hands to the extension. Any keys and values; read by nobody else.'))),
});
/** The keys of an `[[extensions]]` table, and what each takes, for messages. */
const extensionKeys = {
    name: "a name of letters, digits, '.', '_' and '-', such as \"external_processor\"",
    enabled: 'true or false',
    package: 'a specification as in pip, such as "sphinx-copybutton==0.5.2"',
    required: 'true or false',
    ttl_hours: `a number of hours from 0 to ${maxTtlHours}, or "never"`,
    module: 'the name of a module, such as "package.module"',
    arguments: 'a table',
};
/** The table that holds `[[extensions]]`: `[tool.ensure-extensions]` of a `pyproject.toml` holds nothing else. */
const toolTableSchema = dist/* strictObject */.rej({ extensions: dist/* array */.YOg(extensionSchema) });
/** A file of `[[extensions]]`. Its other tables are the tool's own. */
const extensionsFileSchema = dist/* looseObject */._H3({ extensions: dist/* array */.YOg(extensionSchema) });

// EXTERNAL MODULE: ./lib/configuration/toml-document.js + 4 modules
var toml_document = __nccwpck_require__(995);
;// CONCATENATED MODULE: ./lib/configuration/extensions-text.js








/** What the text of one file holds, and all that is wrong with it; `file` as the user calls it. */
function readExtensionsText(text, { file, directory }) {
    const document = (0,toml_document/* parseTomlDocument */.d2)(text);
    if ('problem' in document) {
        const { problem, line, column } = document;
        return { extensions: [], problems: [{ file, line, column, message: `this is no TOML: ${problem}` }] };
    }
    const isPyproject = external_node_path_.basename(file) === 'pyproject.toml';
    const place = isPyproject ? ['tool', 'ensure-extensions'] : [];
    const holder = tableAt(document.root, place);
    const report = (message, { line, column }) => ({ file, line, column, message });
    if (holder === undefined) {
        const message = 'there is no table [tool.ensure-extensions] with [[tool.ensure-extensions.extensions]] in this file';
        return { extensions: [], problems: [report(message, document.keyAt(['tool']))] };
    }
    const problems = [
        ...schemaProblems(holder, place, document, isPyproject),
        ...(isPyproject ? [] : misspelledTables(holder, document)),
        ...semanticProblems(holder, place, document),
    ].map(({ message, position }) => report(message, position));
    if (problems.length > 0)
        return { extensions: [], problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
    const tables = tablesIn(holder);
    const extensions = tables.map((table, index) => {
        const { line, column } = document.valueAt([...place, 'extensions', index, table['package'] === undefined ? 'name' : 'package']);
        return { table, origin: `${file}:${line}:${column}`, directory };
    });
    return { extensions, problems: [] };
}
function tableAt(root, place) {
    let table = root;
    for (const key of place) {
        const next = table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
        table = (0,toml_document/* isTomlTable */.z_)(next) ? next : undefined;
    }
    return table;
}
function tablesIn(holder) {
    const { extensions } = holder;
    return extensions !== undefined && (0,toml_document/* isTomlArray */.QC)(extensions) ? extensions.filter(toml_document/* isTomlTable */.z_) : [];
}
/** What the schema says, in words and with places. */
function schemaProblems(holder, place, document, isStrict) {
    const checked = dist/* safeParse */.xLC(isStrict ? toolTableSchema : extensionsFileSchema, toChecked(holder));
    if (checked.success)
        return [];
    const seen = new Set();
    return checked.issues.flatMap((issue) => {
        const keys = (issue.path ?? []).map(({ key }) => key);
        const id = JSON.stringify(keys);
        if (seen.has(id))
            return [];
        seen.add(id);
        return [problemAt(keys, issue.type === 'strict_object' && issue.expected === 'never', { holder, place, document })];
    });
}
/** @param keys the path below the table that holds `extensions`. */
function problemAt(keys, isUnknown, { holder, place, document }) {
    const [top = 'extensions', index, key] = keys;
    const full = [...place, ...keys];
    const list = ['[[', [...place, 'extensions'].join('.'), ']]'].join('');
    if (isUnknown) {
        const allowed = key === undefined ? ['extensions'] : Object.keys(extensionKeys);
        const unknown = String(key ?? top);
        return { message: `unknown key '${unknown}'${suggestionFor(unknown, allowed)}`, position: document.keyAt(full) };
    }
    if (index === undefined) {
        const message = Object.hasOwn(holder, 'extensions')
            ? `'extensions' must be an array of tables: ${list}`
            : `there is no ${list} in this file`;
        return { message, position: document.keyAt([...place, 'extensions']) };
    }
    if (key === undefined)
        return { message: `every item of 'extensions' must be a table: ${list}`, position: document.valueAt(full) };
    const table = itemAt(holder, Number(index));
    const value = table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
    if (value === undefined)
        return { message: `'${key}' is missing in this ${list}`, position: document.keyAt([...place, top, index]) };
    const rule = extensionKeys[key];
    const position = document.valueAt([...place, top, index, key]);
    if (key === 'package' && typeof value === 'string') {
        if (value.trim() === '')
            return { message: "'package' is empty; leave the key out for an extension that is built in", position };
        return { message: `'package': ${specificationProblem(value) ?? `must be ${rule}`}`, position };
    }
    if (value === '')
        return { message: `'${key}' is empty; it must be ${rule}`, position };
    return { message: `'${key}' must be ${rule}, not ${shown(value)}`, position };
}
function itemAt(holder, index) {
    const { extensions } = holder;
    const item = extensions !== undefined && (0,toml_document/* isTomlArray */.QC)(extensions) ? extensions[index] : undefined;
    return (0,toml_document/* isTomlTable */.z_)(item) ? item : undefined;
}
function suggestionFor(unknown, allowed) {
    // Two letters wrong, or three of a long word, is a slip; more is another word.
    const nearest = closestMatch(unknown.toLowerCase(), allowed, { maxDistance: unknown.length > 6 ? 3 : 2 });
    return `${nearest === undefined ? '. ' : `: did you mean '${nearest}'? `}Allowed: ${allowed.join(', ')}`;
}
/** A table of the tool's own is none of our business, unless it looks like a slip of ours. */
function misspelledTables(holder, document) {
    return Object.keys(holder).flatMap((key) => key !== 'extensions' && leven(key.toLowerCase(), 'extensions') <= 2
        ? [{ message: `unknown key '${key}': did you mean 'extensions'?`, position: document.keyAt([key]) }]
        : []);
}
/** What no schema can tell: names used twice, specifications that are none. */
function semanticProblems(holder, place, document) {
    const lines = new Map();
    const { extensions } = holder;
    const items = extensions !== undefined && (0,toml_document/* isTomlArray */.QC)(extensions) ? extensions : [];
    return items.flatMap((item, index) => {
        if (!(0,toml_document/* isTomlTable */.z_)(item))
            return [];
        const at = (key) => document.valueAt([...place, 'extensions', index, key]);
        const found = [];
        const { name, package: specification } = item;
        if (typeof name === 'string' && name !== '') {
            const line = lines.get(name);
            if (line !== undefined)
                found.push({ message: `the name '${name}' is used already, in line ${line}`, position: at('name') });
            else
                lines.set(name, at('name').line);
        }
        // What the schema refuses it has explained.
        if (typeof specification === 'string' && dist.is(toolTableSchema, { extensions: [{ name: 'any', package: specification }] })) {
            const problem = specificationProblem(specification);
            if (problem !== undefined)
                found.push({ message: `'package': ${problem}`, position: at('package') });
        }
        return found;
    });
}
function specificationProblem(text) {
    try {
        (0,specification/* parseSpecification */.z)(text);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* EnsureExtensionsError */.nN))
            throw error;
        return `${error.message}${error.hint === undefined ? '' : `. ${error.hint}`}`;
    }
}
/** The value as the schema looks at it: integers as numbers; of a date, which is none of its types, null. */
function toChecked(value) {
    if (typeof value === 'bigint')
        return Number(value);
    if (typeof value !== 'object')
        return value;
    if ((0,toml_document/* isTomlDate */.nL)(value))
        return null;
    if ((0,toml_document/* isTomlArray */.QC)(value))
        return value.map(toChecked);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toChecked(item)]));
}
function shown(value) {
    if (typeof value === 'string')
        return JSON.stringify((0,redact/* redactUrls */.s)(value.length > 40 ? `${value.slice(0, 39)}…` : value));
    if (typeof value !== 'object')
        return String(value);
    if ((0,toml_document/* isTomlDate */.nL)(value))
        return 'a date';
    return (0,toml_document/* isTomlArray */.QC)(value) ? 'an array' : 'a table';
}

;// CONCATENATED MODULE: ./lib/configuration/extensions.js






/** The extensions that a filter means, in their order. */
function selectExtensions(extensions, filter) {
    const { isEnabled, isBuiltin, names } = filter;
    return extensions.filter((extension) => (isEnabled === undefined || extension.isEnabled === isEnabled) &&
        (isBuiltin === undefined || (extension.package === undefined) === isBuiltin) &&
        (names === undefined || names.includes(extension.name)));
}
/**
 * Reads configuration files of extensions and merges them: of two that have an extension of the same name, the later
 * file wins, key by key and in `arguments` table by table; arrays are replaced. An extension stands where its name first
 * stood.
 *
 * @throws ConfigFileError with every problem of every file; ExtensionConfigError `file-unreadable`.
 */
async function readExtensions({ files, workspace, origin }) {
    const read = await Promise.all(files.map(async (file) => {
        const relative = external_node_path_.relative(workspace, file);
        const shown = relative.startsWith('..') || external_node_path_.isAbsolute(relative) ? file : relative.split(external_node_path_.sep).join('/');
        return readExtensionsText(await (0,input_file/* readInputFile */.j)(file, origin), { file: shown, directory: external_node_path_.dirname(file) });
    }));
    const problems = read.flatMap((one) => one.problems);
    if (problems.length > 0)
        throw new errors/* ConfigFileError */.x(problems);
    const merged = new Map();
    for (const extension of read.flatMap(({ extensions }) => extensions)) {
        const name = String(extension.table['name']);
        const before = merged.get(name);
        if (before === undefined)
            merged.set(name, extension);
        else {
            // Where the package was written is where its mistakes are.
            const { origin, directory } = extension.table['package'] === undefined ? before : extension;
            merged.set(name, { table: mergeTables(before.table, extension.table), origin, directory });
        }
    }
    return [...merged.values()].map(configured);
}
function configured({ table, origin, directory }) {
    const text = (key) => (typeof table[key] === 'string' ? table[key] : undefined);
    const { ttl_hours: ttl, arguments: given } = table;
    const name = text('name') ?? '';
    return {
        name,
        isEnabled: table['enabled'] !== false,
        package: text('package'),
        isRequired: table['required'] !== false,
        ttl: ttl === undefined ? undefined : ttl === 'never' ? ttl : Number(ttl),
        module: text('module') ?? name.replaceAll('-', '_'),
        arguments: (0,toml_document/* isTomlTable */.z_)(given) ? given : {},
        origin,
        directory,
    };
}
function mergeTables(before, after) {
    const merged = { ...before };
    for (const [key, value] of Object.entries(after)) {
        const existing = Object.hasOwn(merged, key) ? merged[key] : undefined;
        const result = (0,toml_document/* isTomlTable */.z_)(existing) && (0,toml_document/* isTomlTable */.z_)(value) ? mergeTables(existing, value) : value;
        // A key may be called __proto__.
        Object.defineProperty(merged, key, { value: result, enumerable: true, configurable: true, writable: true });
    }
    return merged;
}
/**
 * The extensions with these names.
 *
 * @throws ExtensionConfigError `input-invalid` for a name that no extension has.
 */
function onlyNamed(extensions, names, origin) {
    const known = extensions.map(({ name }) => name);
    const unknown = names.find((name) => !known.includes(name));
    if (unknown === undefined)
        return selectExtensions(extensions, { names });
    const nearest = closestMatch(unknown, known, { maxDistance: 3 });
    throw new errors/* ExtensionConfigError */.sw(`${origin}: no extension is called '${unknown}'`, {
        code: 'input-invalid',
        subject: unknown,
        hint: `${nearest === undefined ? '' : `Did you mean '${nearest}'? `}The configuration has: ${known.join(', ') || 'none'}.`,
    });
}


/***/ }),

/***/ 995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  QC: () => (/* binding */ isTomlArray),
  nL: () => (/* binding */ isTomlDate),
  z_: () => (/* binding */ isTomlTable),
  d2: () => (/* binding */ parseTomlDocument),
  aB: () => (/* binding */ toJson),
  I6: () => (/* binding */ toTypedJson)
});

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __nccwpck_require__(3292);
;// CONCATENATED MODULE: ./node_modules/toml-eslint-parser/lib/chunk-15K8U1wQ.mjs
//#region rolldown:runtime
var __defProp = Object.defineProperty;
var __exportAll = (all, symbols) => {
	let target = {};
	for (var name in all) {
		__defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	}
	if (symbols) {
		__defProp(target, Symbol.toStringTag, { value: "Module" });
	}
	return target;
};

//#endregion

;// CONCATENATED MODULE: ./node_modules/eslint-visitor-keys/lib/visitor-keys.js
/* eslint-disable jsdoc/valid-types -- doesn't allow `readonly`.
   TODO: remove eslint-disable when https://github.com/jsdoc-type-pratt-parser/jsdoc-type-pratt-parser/issues/164 is fixed
*/
/**
 * @typedef {{ readonly [type: string]: ReadonlyArray<string> }} VisitorKeys
 */
/* eslint-enable jsdoc/valid-types -- doesn't allow `readonly string[]`. TODO: check why */

/**
 * @type {VisitorKeys}
 */
const KEYS = {
	ArrayExpression: ["elements"],
	ArrayPattern: ["elements"],
	ArrowFunctionExpression: ["params", "body"],
	AssignmentExpression: ["left", "right"],
	AssignmentPattern: ["left", "right"],
	AwaitExpression: ["argument"],
	BinaryExpression: ["left", "right"],
	BlockStatement: ["body"],
	BreakStatement: ["label"],
	CallExpression: ["callee", "arguments"],
	CatchClause: ["param", "body"],
	ChainExpression: ["expression"],
	ClassBody: ["body"],
	ClassDeclaration: ["id", "superClass", "body"],
	ClassExpression: ["id", "superClass", "body"],
	ConditionalExpression: ["test", "consequent", "alternate"],
	ContinueStatement: ["label"],
	DebuggerStatement: [],
	DoWhileStatement: ["body", "test"],
	EmptyStatement: [],
	ExperimentalRestProperty: ["argument"],
	ExperimentalSpreadProperty: ["argument"],
	ExportAllDeclaration: ["exported", "source", "attributes"],
	ExportDefaultDeclaration: ["declaration"],
	ExportNamedDeclaration: [
		"declaration",
		"specifiers",
		"source",
		"attributes",
	],
	ExportSpecifier: ["local", "exported"],
	ExpressionStatement: ["expression"],
	ForInStatement: ["left", "right", "body"],
	ForOfStatement: ["left", "right", "body"],
	ForStatement: ["init", "test", "update", "body"],
	FunctionDeclaration: ["id", "params", "body"],
	FunctionExpression: ["id", "params", "body"],
	Identifier: [],
	IfStatement: ["test", "consequent", "alternate"],
	ImportAttribute: ["key", "value"],
	ImportDeclaration: ["specifiers", "source", "attributes"],
	ImportDefaultSpecifier: ["local"],
	ImportExpression: ["source", "options"],
	ImportNamespaceSpecifier: ["local"],
	ImportSpecifier: ["imported", "local"],
	JSXAttribute: ["name", "value"],
	JSXClosingElement: ["name"],
	JSXClosingFragment: [],
	JSXElement: ["openingElement", "children", "closingElement"],
	JSXEmptyExpression: [],
	JSXExpressionContainer: ["expression"],
	JSXFragment: ["openingFragment", "children", "closingFragment"],
	JSXIdentifier: [],
	JSXMemberExpression: ["object", "property"],
	JSXNamespacedName: ["namespace", "name"],
	JSXOpeningElement: ["name", "attributes"],
	JSXOpeningFragment: [],
	JSXSpreadAttribute: ["argument"],
	JSXSpreadChild: ["expression"],
	JSXText: [],
	LabeledStatement: ["label", "body"],
	Literal: [],
	LogicalExpression: ["left", "right"],
	MemberExpression: ["object", "property"],
	MetaProperty: ["meta", "property"],
	MethodDefinition: ["key", "value"],
	NewExpression: ["callee", "arguments"],
	ObjectExpression: ["properties"],
	ObjectPattern: ["properties"],
	PrivateIdentifier: [],
	Program: ["body"],
	Property: ["key", "value"],
	PropertyDefinition: ["key", "value"],
	RestElement: ["argument"],
	ReturnStatement: ["argument"],
	SequenceExpression: ["expressions"],
	SpreadElement: ["argument"],
	StaticBlock: ["body"],
	Super: [],
	SwitchCase: ["test", "consequent"],
	SwitchStatement: ["discriminant", "cases"],
	TaggedTemplateExpression: ["tag", "quasi"],
	TemplateElement: [],
	TemplateLiteral: ["quasis", "expressions"],
	ThisExpression: [],
	ThrowStatement: ["argument"],
	TryStatement: ["block", "handler", "finalizer"],
	UnaryExpression: ["argument"],
	UpdateExpression: ["argument"],
	VariableDeclaration: ["declarations"],
	VariableDeclarator: ["id", "init"],
	WhileStatement: ["test", "body"],
	WithStatement: ["object", "body"],
	YieldExpression: ["argument"],
};

// Types.
const NODE_TYPES = Object.keys(KEYS);

// Freeze the keys.
for (const type of NODE_TYPES) {
	Object.freeze(KEYS[type]);
}
Object.freeze(KEYS);

/* harmony default export */ const visitor_keys = (KEYS);

;// CONCATENATED MODULE: ./node_modules/eslint-visitor-keys/lib/index.js
/**
 * @author Toru Nagashima <https://github.com/mysticatea>
 * See LICENSE file in root directory for full license.
 */


/**
 * @typedef {import('./visitor-keys.js').VisitorKeys} VisitorKeys
 */

// List to ignore keys.
const KEY_BLACKLIST = new Set([
	"parent",
	"leadingComments",
	"trailingComments",
]);

/**
 * Check whether a given key should be used or not.
 * @param {string} key The key to check.
 * @returns {boolean} `true` if the key should be used.
 */
function filterKey(key) {
	return !KEY_BLACKLIST.has(key) && key[0] !== "_";
}

/* eslint-disable jsdoc/valid-types -- doesn't allow `readonly`.
   TODO: remove eslint-disable when https://github.com/jsdoc-type-pratt-parser/jsdoc-type-pratt-parser/issues/164 is fixed
*/
/**
 * Get visitor keys of a given node.
 * @param {Object} node The AST node to get keys.
 * @returns {readonly string[]} Visitor keys of the node.
 */
function getKeys(node) {
	return Object.keys(node).filter(filterKey);
}
/* eslint-enable jsdoc/valid-types -- doesn't allow `readonly` */

/**
 * Make the union set with `KEYS` and given keys.
 * @param {VisitorKeys} additionalKeys The additional keys.
 * @returns {VisitorKeys} The union set.
 */
function unionWith(additionalKeys) {
	const retv =
		/** @type {{ [type: string]: ReadonlyArray<string> }} */
		(Object.assign({}, visitor_keys));

	for (const type of Object.keys(additionalKeys)) {
		if (Object.hasOwn(retv, type)) {
			const keys = new Set(additionalKeys[type]);

			for (const key of retv[type]) {
				keys.add(key);
			}

			retv[type] = Object.freeze(Array.from(keys));
		} else {
			retv[type] = Object.freeze(Array.from(additionalKeys[type]));
		}
	}

	return Object.freeze(retv);
}



;// CONCATENATED MODULE: ./node_modules/toml-eslint-parser/lib/index.mjs



//#region src/internal-utils/index.ts
/**
* Get the last element from given array
*/
function last(arr) {
	return arr[arr.length - 1] ?? null;
}
/**
* Node to key name
*/
function toKeyName(node) {
	return node.type === "TOMLBare" ? node.name : node.value;
}

//#endregion
//#region src/parser-options.ts
var TOMLVerImpl = class {
	constructor(major, minor) {
		this.major = major;
		this.minor = minor;
	}
	lt(major, minor) {
		return this.major < major || this.major === major && this.minor < minor;
	}
	gte(major, minor) {
		return this.major > major || this.major === major && this.minor >= minor;
	}
};
const TOML_VERSION_1_0 = new TOMLVerImpl(1, 0);
const TOML_VERSION_1_1 = new TOMLVerImpl(1, 1);
const DEFAULT_TOML_VERSION = TOML_VERSION_1_1;
const SUPPORTED_TOML_VERSIONS = {
	"1.0": TOML_VERSION_1_0,
	"1.0.0": TOML_VERSION_1_0,
	"1.1": TOML_VERSION_1_1,
	"1.1.0": TOML_VERSION_1_1,
	latest: TOML_VERSION_1_1,
	next: TOML_VERSION_1_1
};
/**
* Get TOML version object from given TOML version string.
*/
function getTOMLVer(v) {
	return v && SUPPORTED_TOML_VERSIONS[v] || DEFAULT_TOML_VERSION;
}

//#endregion
//#region src/errors.ts
const MESSAGES = {
	"unterminated-string": "Unterminated string constant",
	"unterminated-table-key": "Unterminated table-key",
	"unterminated-array": "Unterminated array",
	"unterminated-inline-table": "Unterminated inline table",
	"missing-key": "Empty bare keys are not allowed",
	"missing-newline": "Must be a newline",
	"missing-equals-sign": "Expected equal (=) token",
	"missing-value": "Unspecified values are invalid",
	"missing-comma": "Expected comma (,) token",
	"dupe-keys": "Defining a key multiple times is invalid",
	"unexpected-char": "Unexpected character",
	"unexpected-token": "Unexpected token",
	"invalid-control-character": "Control characters (codes < 0x1f and 0x7f) are not allowed",
	"invalid-comment-character": "Invalid code point {{cp}} within comments",
	"invalid-key-value-newline": "The key, equals sign, and value must be on the same line",
	"invalid-inline-table-newline": "No newlines are allowed between the curly braces unless they are valid within a value",
	"invalid-underscore": "Underscores are allowed between digits",
	"invalid-space": "Unexpected spaces",
	"invalid-three-quotes": "Three or more quotes are not permitted",
	"invalid-date": "Unexpected invalid date",
	"invalid-time": "Unexpected invalid time",
	"invalid-leading-zero": "Leading zeros are not allowed",
	"invalid-trailing-comma-in-inline-table": "Trailing comma is not permitted in an inline table",
	"invalid-char-in-escape-sequence": "Invalid character in escape sequence",
	"invalid-consecutive-dots-in-key": "Consecutive dots are not permitted in keys",
	"invalid-code-point": "Invalid code point {{cp}}",
	"invalid-trailing-dot-in-key": "Keys cannot end with a dot",
	"invalid-leading-dot-in-key": "Keys cannot start with a dot"
};
/**
* Get message from error code
*/
function getMessage(code, data) {
	if (data) return MESSAGES[code].replace(/\{\{(.*?)\}\}/gu, (_, name$2) => {
		if (name$2 in data) return data[name$2];
		return `{{${name$2}}}`;
	});
	return MESSAGES[code];
}
/**
* TOML parse errors.
*/
var ParseError = class extends SyntaxError {
	/**
	* Initialize this ParseError instance.
	*
	*/
	constructor(code, offset, line, column, data) {
		super(getMessage(code, data));
		this.index = offset;
		this.lineNumber = line;
		this.column = column;
	}
};

//#endregion
//#region src/tokenizer/code-point.ts
const CodePoint = {
	EOF: -1,
	NULL: 0,
	SOH: 1,
	BACKSPACE: 8,
	TABULATION: 9,
	LINE_FEED: 10,
	FORM_FEED: 12,
	CARRIAGE_RETURN: 13,
	ESCAPE: 27,
	SO: 14,
	US: 31,
	SPACE: 32,
	QUOTATION_MARK: 34,
	HASH: 35,
	SINGLE_QUOTE: 39,
	PLUS_SIGN: 43,
	COMMA: 44,
	DASH: 45,
	DOT: 46,
	DIGIT_0: 48,
	DIGIT_1: 49,
	DIGIT_2: 50,
	DIGIT_3: 51,
	DIGIT_7: 55,
	DIGIT_9: 57,
	COLON: 58,
	EQUALS_SIGN: 61,
	LATIN_CAPITAL_A: 65,
	LATIN_CAPITAL_E: 69,
	LATIN_CAPITAL_F: 70,
	LATIN_CAPITAL_T: 84,
	LATIN_CAPITAL_U: 85,
	LATIN_CAPITAL_Z: 90,
	LEFT_BRACKET: 91,
	BACKSLASH: 92,
	RIGHT_BRACKET: 93,
	UNDERSCORE: 95,
	LATIN_SMALL_A: 97,
	LATIN_SMALL_B: 98,
	LATIN_SMALL_E: 101,
	LATIN_SMALL_F: 102,
	LATIN_SMALL_I: 105,
	LATIN_SMALL_L: 108,
	LATIN_SMALL_N: 110,
	LATIN_SMALL_O: 111,
	LATIN_SMALL_R: 114,
	LATIN_SMALL_S: 115,
	LATIN_SMALL_T: 116,
	LATIN_SMALL_U: 117,
	LATIN_SMALL_X: 120,
	LATIN_SMALL_Z: 122,
	LEFT_BRACE: 123,
	RIGHT_BRACE: 125,
	TILDE: 126,
	DELETE: 127,
	PAD: 128,
	SUPERSCRIPT_TWO: 178,
	SUPERSCRIPT_THREE: 179,
	SUPERSCRIPT_ONE: 185,
	VULGAR_FRACTION_ONE_QUARTER: 188,
	VULGAR_FRACTION_THREE_QUARTERS: 190,
	LATIN_CAPITAL_LETTER_A_WITH_GRAVE: 192,
	LATIN_CAPITAL_LETTER_O_WITH_DIAERESIS: 214,
	LATIN_CAPITAL_LETTER_O_WITH_STROKE: 216,
	LATIN_SMALL_LETTER_O_WITH_DIAERESIS: 246,
	LATIN_SMALL_LETTER_O_WITH_STROKE: 248,
	GREEK_SMALL_REVERSED_DOTTED_LUNATE_SIGMA_SYMBOL: 891,
	GREEK_CAPITAL_LETTER_YOT: 895,
	CP_1FFF: 8191,
	ZERO_WIDTH_NON_JOINER: 8204,
	ZERO_WIDTH_JOINER: 8205,
	UNDERTIE: 8255,
	CHARACTER_TIE: 8256,
	SUPERSCRIPT_ZERO: 8304,
	CP_218F: 8591,
	CIRCLED_DIGIT_ONE: 9312,
	NEGATIVE_CIRCLED_DIGIT_ZERO: 9471,
	GLAGOLITIC_CAPITAL_LETTER_AZU: 11264,
	CP_2FEF: 12271,
	IDEOGRAPHIC_COMMA: 12289,
	CP_D7FF: 55295,
	CP_E000: 57344,
	CJK_COMPATIBILITY_IDEOGRAPH_F900: 63744,
	ARABIC_LIGATURE_SALAAMUHU_ALAYNAA: 64975,
	ARABIC_LIGATURE_SALLA_USED_AS_KORANIC_STOP_SIGN_ISOLATED_FORM: 65008,
	REPLACEMENT_CHARACTER: 65533,
	LINEAR_B_SYLLABLE_B008_A: 65536,
	CP_EFFFF: 983039,
	CP_10FFFF: 1114111
};
/**
* Check whether the code point is a control character.
*/
function isControl(cp) {
	return cp >= CodePoint.NULL && cp <= CodePoint.US;
}
/**
* Check whether the code point is a whitespace.
*/
function isWhitespace(cp) {
	return cp === CodePoint.TABULATION || cp === CodePoint.SPACE;
}
/**
* Check whether the code point is a end of line.
*/
function isEOL(cp) {
	return cp === CodePoint.LINE_FEED || cp === CodePoint.CARRIAGE_RETURN;
}
/**
* Check whether the code point is an uppercase letter character.
*/
function isUpperLetter(cp) {
	return cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_Z;
}
/**
* Check whether the code point is a lowercase letter character.
*/
function isLowerLetter(cp) {
	return cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_Z;
}
/**
* Check whether the code point is a letter character.
*/
function isLetter(cp) {
	return isLowerLetter(cp) || isUpperLetter(cp);
}
/**
* Check whether the code point is a digit character.
*/
function isDigit(cp) {
	return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_9;
}
/**
* Check whether the code point is a hex digit character.
*/
function isHexDig(cp) {
	return isDigit(cp) || cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_F || cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_F;
}
/**
* Check whether the code point is a octal digit character.
*/
function isOctalDig(cp) {
	return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_7;
}
/**
* Check whether the code point is valid code point.
*
* see
* - https://unicode.org/glossary/#unicode_scalar_value
* - https://toml.io/en/v1.0.0#string
*/
function isUnicodeScalarValue(cp) {
	return cp >= 0 && cp <= 55295 || cp >= 57344 && cp <= 1114111;
}

//#endregion
//#region src/tokenizer/locs.ts
/**
* Find the last index of the array that is less than or equal to the value.
*/
function sortedLastIndex(array, value) {
	let low = 0;
	let high = array.length;
	while (low < high) {
		const mid = low + high >>> 1;
		const val = array[mid];
		if (val === value) return mid + 1;
		if (val < value) low = mid + 1;
		else high = mid;
	}
	return low;
}
/**
* A class for getting lines and columns location.
*/
var Locations = class {
	constructor() {
		this.offsets = [];
	}
	addOffset(offset) {
		for (let i = this.offsets.length - 1; i >= 0; i--) {
			const element = this.offsets[i];
			if (element === offset) return;
			if (element < offset) break;
		}
		this.offsets.push(offset);
	}
	/**
	* Calculate the location of the given index.
	* @param index The index to calculate their location.
	* @returns The location of the index.
	*/
	getLocFromIndex(offset) {
		const line = sortedLastIndex(this.offsets, offset) + 1;
		return {
			line,
			column: offset - (line === 1 ? 0 : this.offsets[line - 2])
		};
	}
};

//#endregion
//#region src/tokenizer/code-point-iterator.ts
var CodePointIterator = class {
	/**
	* Initialize this char iterator.
	*/
	constructor(text) {
		this.locs = new Locations();
		this.lastCodePoint = CodePoint.NULL;
		this.start = -1;
		this.end = 0;
		this.text = text;
	}
	next() {
		if (this.lastCodePoint === CodePoint.EOF) return CodePoint.EOF;
		return this.lastCodePoint = this.moveAt(this.end);
	}
	getLocFromIndex(index) {
		return this.locs.getLocFromIndex(index);
	}
	eat(cp) {
		if (this.text.codePointAt(this.end) === cp) {
			this.next();
			return true;
		}
		return false;
	}
	moveAt(offset) {
		this.start = this.end = offset;
		const cp = this.text.codePointAt(this.start) ?? CodePoint.EOF;
		if (cp === CodePoint.EOF) {
			this.end = this.start;
			return cp;
		}
		this.end += cp >= 65536 ? 2 : 1;
		if (cp === CodePoint.LINE_FEED) this.locs.addOffset(this.end);
		else if (cp === CodePoint.CARRIAGE_RETURN) {
			if (this.text.codePointAt(this.end) === CodePoint.LINE_FEED) {
				this.end++;
				this.locs.addOffset(this.end);
			}
			return CodePoint.LINE_FEED;
		}
		return cp;
	}
};

//#endregion
//#region src/tokenizer/tokenizer.ts
const HAS_BIGINT = typeof BigInt !== "undefined";
const RADIX_PREFIXES = {
	16: "0x",
	10: "",
	8: "0o",
	2: "0b"
};
const ESCAPES_1_0 = {
	[CodePoint.QUOTATION_MARK]: CodePoint.QUOTATION_MARK,
	[CodePoint.BACKSLASH]: CodePoint.BACKSLASH,
	[CodePoint.LATIN_SMALL_B]: CodePoint.BACKSPACE,
	[CodePoint.LATIN_SMALL_F]: CodePoint.FORM_FEED,
	[CodePoint.LATIN_SMALL_N]: CodePoint.LINE_FEED,
	[CodePoint.LATIN_SMALL_R]: CodePoint.CARRIAGE_RETURN,
	[CodePoint.LATIN_SMALL_T]: CodePoint.TABULATION
};
const ESCAPES_LATEST = {
	...ESCAPES_1_0,
	[CodePoint.LATIN_SMALL_E]: CodePoint.ESCAPE
};
/**
* Tokenizer for TOML.
*/
var Tokenizer = class {
	/**
	* Initialize this tokenizer.
	*/
	constructor(text, parserOptions) {
		this.backCode = false;
		this.lastCodePoint = CodePoint.NULL;
		this.state = "DATA";
		this.token = null;
		this.tokenStart = -1;
		this.valuesEnabled = false;
		this.text = text;
		this.parserOptions = parserOptions || {};
		this.codePointIterator = new CodePointIterator(text);
		this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion);
		this.ESCAPES = this.tomlVersion.gte(1, 1) ? ESCAPES_LATEST : ESCAPES_1_0;
	}
	get start() {
		return this.codePointIterator.start;
	}
	get end() {
		return this.codePointIterator.end;
	}
	getLocFromIndex(index) {
		return this.codePointIterator.getLocFromIndex(index);
	}
	/**
	* Report an invalid character error.
	*/
	reportParseError(code, data) {
		const offset = this.codePointIterator.start;
		const loc = this.codePointIterator.getLocFromIndex(offset);
		throw new ParseError(code, offset, loc.line, loc.column, data);
	}
	/**
	* Get the next token.
	*/
	nextToken() {
		let token = this.token;
		if (token != null) {
			this.token = null;
			return token;
		}
		let cp = this.lastCodePoint;
		while (cp !== CodePoint.EOF && !this.token) {
			cp = this.nextCode();
			const nextState = this[this.state](cp);
			if (!nextState) throw new Error(`Unknown error: pre state=${this.state}`);
			this.state = nextState;
		}
		token = this.token;
		this.token = null;
		return token;
	}
	/**
	* Get the next code point.
	*/
	nextCode() {
		if (this.lastCodePoint === CodePoint.EOF) return CodePoint.EOF;
		if (this.backCode) {
			this.backCode = false;
			return this.lastCodePoint;
		}
		return this.lastCodePoint = this.codePointIterator.next();
	}
	/**
	* Eat the next code point.
	*/
	eatCode(cp) {
		if (this.lastCodePoint === CodePoint.EOF) return false;
		if (this.backCode) {
			if (this.lastCodePoint === cp) {
				this.backCode = false;
				return true;
			}
			return false;
		}
		return this.codePointIterator.eat(cp);
	}
	/**
	* Moves the character position to the given position.
	*/
	moveAt(loc) {
		if (this.backCode) this.backCode = false;
		this.lastCodePoint = this.codePointIterator.moveAt(loc);
	}
	/**
	* Back the current code point as the given state.
	*/
	back(state) {
		this.backCode = true;
		return state;
	}
	punctuatorToken() {
		this.startToken();
		this.endToken("Punctuator", "end");
	}
	startToken() {
		this.tokenStart = this.codePointIterator.start;
	}
	/**
	* Commit the current token.
	*/
	endToken(type, pos, option1, option2) {
		const { tokenStart } = this;
		const end = this.codePointIterator[pos];
		const range = [tokenStart, end];
		const loc = {
			start: this.codePointIterator.getLocFromIndex(tokenStart),
			end: this.codePointIterator.getLocFromIndex(end)
		};
		if (type === "Block") this.token = {
			type,
			value: this.text.slice(tokenStart + 1, end),
			range,
			loc
		};
		else {
			let token;
			const value = this.text.slice(tokenStart, end);
			if (type === "BasicString" || type === "LiteralString" || type === "MultiLineBasicString" || type === "MultiLineLiteralString") token = {
				type,
				value,
				string: option1,
				range,
				loc
			};
			else if (type === "Integer") {
				const text = option1;
				token = {
					type,
					value,
					number: parseInt(text, option2),
					bigint: HAS_BIGINT ? BigInt(RADIX_PREFIXES[option2] + text) : null,
					range,
					loc
				};
			} else if (type === "Float") token = {
				type,
				value,
				number: option1,
				range,
				loc
			};
			else if (type === "Boolean") token = {
				type,
				value,
				boolean: option1,
				range,
				loc
			};
			else if (type === "LocalDate" || type === "LocalTime" || type === "LocalDateTime" || type === "OffsetDateTime") token = {
				type,
				value,
				date: option1,
				range,
				loc
			};
			else token = {
				type,
				value,
				range,
				loc
			};
			this.token = token;
		}
	}
	DATA(cp) {
		while (isWhitespace(cp) || isEOL(cp)) cp = this.nextCode();
		if (cp === CodePoint.HASH) {
			this.startToken();
			return "COMMENT";
		}
		if (cp === CodePoint.QUOTATION_MARK) {
			this.startToken();
			return "BASIC_STRING";
		}
		if (cp === CodePoint.SINGLE_QUOTE) {
			this.startToken();
			return "LITERAL_STRING";
		}
		if (cp === CodePoint.DOT || cp === CodePoint.EQUALS_SIGN || cp === CodePoint.LEFT_BRACKET || cp === CodePoint.RIGHT_BRACKET || cp === CodePoint.LEFT_BRACE || cp === CodePoint.RIGHT_BRACE || cp === CodePoint.COMMA) {
			this.punctuatorToken();
			return "DATA";
		}
		if (this.valuesEnabled) {
			if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
				this.startToken();
				return "SIGN";
			}
			if (cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I) {
				this.startToken();
				return this.back("NAN_OR_INF");
			}
			if (isDigit(cp)) {
				this.startToken();
				return this.back("NUMBER");
			}
			if (cp === CodePoint.LATIN_SMALL_T || cp === CodePoint.LATIN_SMALL_F) {
				this.startToken();
				return this.back("BOOLEAN");
			}
		} else if (isUnquotedKeyChar(cp, this.tomlVersion)) {
			this.startToken();
			return "BARE";
		}
		if (cp === CodePoint.EOF) return "DATA";
		return this.reportParseError("unexpected-char");
	}
	COMMENT(cp) {
		const processCommentChar = this.tomlVersion.gte(1, 1) ? (c) => {
			if (!isNonEOL(c)) this.reportParseError("invalid-comment-character", { cp: JSON.stringify(String.fromCodePoint(c)).slice(1, -1) });
		} : (c) => {
			if (isControlOtherThanTab(c)) this.reportParseErrorControlChar();
		};
		while (!isEOL(cp) && cp !== CodePoint.EOF) {
			processCommentChar(cp);
			cp = this.nextCode();
		}
		this.endToken("Block", "start");
		return "DATA";
	}
	BARE(cp) {
		while (isUnquotedKeyChar(cp, this.tomlVersion)) cp = this.nextCode();
		this.endToken("Bare", "start");
		return this.back("DATA");
	}
	BASIC_STRING(cp) {
		if (cp === CodePoint.QUOTATION_MARK) {
			cp = this.nextCode();
			if (cp === CodePoint.QUOTATION_MARK) return "MULTI_LINE_BASIC_STRING";
			this.endToken("BasicString", "start", "");
			return this.back("DATA");
		}
		const out = [];
		while (cp !== CodePoint.QUOTATION_MARK && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED) {
			if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			if (cp === CodePoint.BACKSLASH) {
				cp = this.nextCode();
				const ecp = this.ESCAPES[cp];
				if (ecp) {
					out.push(ecp);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_U) {
					const code = this.parseUnicode(4);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_CAPITAL_U) {
					const code = this.parseUnicode(8);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
					const code = this.parseUnicode(2);
					out.push(code);
					cp = this.nextCode();
					continue;
				}
				return this.reportParseError("invalid-char-in-escape-sequence");
			}
			out.push(cp);
			cp = this.nextCode();
		}
		if (cp !== CodePoint.QUOTATION_MARK) return this.reportParseError("unterminated-string");
		this.endToken("BasicString", "end", String.fromCodePoint(...out));
		return "DATA";
	}
	MULTI_LINE_BASIC_STRING(cp) {
		const out = [];
		if (cp === CodePoint.LINE_FEED) cp = this.nextCode();
		while (cp !== CodePoint.EOF) {
			if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			if (cp === CodePoint.QUOTATION_MARK) {
				const startPos = this.codePointIterator.start;
				if (this.eatCode(CodePoint.QUOTATION_MARK) && this.eatCode(CodePoint.QUOTATION_MARK)) {
					if (this.eatCode(CodePoint.QUOTATION_MARK)) {
						out.push(CodePoint.QUOTATION_MARK);
						if (this.eatCode(CodePoint.QUOTATION_MARK)) {
							out.push(CodePoint.QUOTATION_MARK);
							if (this.eatCode(CodePoint.QUOTATION_MARK)) {
								this.moveAt(startPos);
								return this.reportParseError("invalid-three-quotes");
							}
						}
					}
					this.endToken("MultiLineBasicString", "end", String.fromCodePoint(...out));
					return "DATA";
				}
				this.moveAt(startPos);
			}
			if (cp === CodePoint.BACKSLASH) {
				cp = this.nextCode();
				const ecp = this.ESCAPES[cp];
				if (ecp) {
					out.push(ecp);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_U) {
					const code = this.parseUnicode(4);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_CAPITAL_U) {
					const code = this.parseUnicode(8);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
					const code = this.parseUnicode(2);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LINE_FEED) {
					cp = this.nextCode();
					while (isWhitespace(cp) || cp === CodePoint.LINE_FEED) cp = this.nextCode();
					continue;
				} else if (isWhitespace(cp)) {
					let valid = true;
					const startPos = this.codePointIterator.start;
					let nextCp;
					while ((nextCp = this.nextCode()) !== CodePoint.EOF) {
						if (nextCp === CodePoint.LINE_FEED) break;
						if (!isWhitespace(nextCp)) {
							this.moveAt(startPos);
							valid = false;
							break;
						}
					}
					if (valid) {
						cp = this.nextCode();
						while (isWhitespace(cp) || cp === CodePoint.LINE_FEED) cp = this.nextCode();
						continue;
					}
				}
				return this.reportParseError("invalid-char-in-escape-sequence");
			}
			out.push(cp);
			cp = this.nextCode();
		}
		return this.reportParseError("unterminated-string");
	}
	LITERAL_STRING(cp) {
		if (cp === CodePoint.SINGLE_QUOTE) {
			cp = this.nextCode();
			if (cp === CodePoint.SINGLE_QUOTE) return "MULTI_LINE_LITERAL_STRING";
			this.endToken("LiteralString", "start", "");
			return this.back("DATA");
		}
		const out = [];
		while (cp !== CodePoint.SINGLE_QUOTE && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED) {
			if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			out.push(cp);
			cp = this.nextCode();
		}
		if (cp !== CodePoint.SINGLE_QUOTE) return this.reportParseError("unterminated-string");
		this.endToken("LiteralString", "end", String.fromCodePoint(...out));
		return "DATA";
	}
	MULTI_LINE_LITERAL_STRING(cp) {
		const out = [];
		if (cp === CodePoint.LINE_FEED) cp = this.nextCode();
		while (cp !== CodePoint.EOF) {
			if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			if (cp === CodePoint.SINGLE_QUOTE) {
				const startPos = this.codePointIterator.start;
				if (this.eatCode(CodePoint.SINGLE_QUOTE) && this.eatCode(CodePoint.SINGLE_QUOTE)) {
					if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
						out.push(CodePoint.SINGLE_QUOTE);
						if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
							out.push(CodePoint.SINGLE_QUOTE);
							if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
								this.moveAt(startPos);
								return this.reportParseError("invalid-three-quotes");
							}
						}
					}
					this.endToken("MultiLineLiteralString", "end", String.fromCodePoint(...out));
					return "DATA";
				}
				this.moveAt(startPos);
			}
			out.push(cp);
			cp = this.nextCode();
		}
		return this.reportParseError("unterminated-string");
	}
	SIGN(cp) {
		if (cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I) return this.back("NAN_OR_INF");
		if (isDigit(cp)) return this.back("NUMBER");
		return this.reportParseError("unexpected-char");
	}
	NAN_OR_INF(cp) {
		if (cp === CodePoint.LATIN_SMALL_N) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_N)) {
				this.endToken("Float", "end", NaN);
				return "DATA";
			}
			this.moveAt(startPos);
		} else if (cp === CodePoint.LATIN_SMALL_I) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_N) && this.eatCode(CodePoint.LATIN_SMALL_F)) {
				this.endToken("Float", "end", this.text[this.tokenStart] === "-" ? -Infinity : Infinity);
				return "DATA";
			}
			this.moveAt(startPos);
		}
		return this.reportParseError("unexpected-char");
	}
	NUMBER(cp) {
		const start = this.text[this.tokenStart];
		const sign = start === "+" ? CodePoint.PLUS_SIGN : start === "-" ? CodePoint.DASH : CodePoint.NULL;
		if (cp === CodePoint.DIGIT_0) {
			if (sign === CodePoint.NULL) {
				const startPos = this.codePointIterator.start;
				const nextCp$1 = this.nextCode();
				if (isDigit(nextCp$1)) {
					const nextNextCp = this.nextCode();
					if (nextNextCp === CodePoint.COLON) {
						this.data = {
							hasDate: false,
							year: 0,
							month: 0,
							day: 0,
							hour: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1)),
							minute: 0,
							second: 0
						};
						return "TIME_MINUTE";
					}
					if (isDigit(nextNextCp)) {
						const nextNextNextCp = this.nextCode();
						if (isDigit(nextNextNextCp) && this.eatCode(CodePoint.DASH)) {
							this.data = {
								hasDate: true,
								year: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1, nextNextCp, nextNextNextCp)),
								month: 0,
								day: 0,
								hour: 0,
								minute: 0,
								second: 0
							};
							return "DATE_MONTH";
						}
					}
					this.moveAt(startPos);
					return this.reportParseError("invalid-leading-zero");
				}
				this.moveAt(startPos);
			}
			cp = this.nextCode();
			if (cp === CodePoint.LATIN_SMALL_X || cp === CodePoint.LATIN_SMALL_O || cp === CodePoint.LATIN_SMALL_B) {
				if (sign !== CodePoint.NULL) return this.reportParseError("unexpected-char");
				return cp === CodePoint.LATIN_SMALL_X ? "HEX" : cp === CodePoint.LATIN_SMALL_O ? "OCTAL" : "BINARY";
			}
			if (cp === CodePoint.LATIN_SMALL_E || cp === CodePoint.LATIN_CAPITAL_E) {
				this.data = {
					minus: sign === CodePoint.DASH,
					left: [CodePoint.DIGIT_0]
				};
				return "EXPONENT_RIGHT";
			}
			if (cp === CodePoint.DOT) {
				this.data = {
					minus: sign === CodePoint.DASH,
					absInt: [CodePoint.DIGIT_0]
				};
				return "FRACTIONAL_RIGHT";
			}
			this.endToken("Integer", "start", "0", 10);
			return this.back("DATA");
		}
		const { out, nextCp, hasUnderscore } = this.parseDigits(cp, isDigit);
		if (nextCp === CodePoint.DASH && sign === CodePoint.NULL && !hasUnderscore && out.length === 4) {
			this.data = {
				hasDate: true,
				year: Number(String.fromCodePoint(...out)),
				month: 0,
				day: 0,
				hour: 0,
				minute: 0,
				second: 0
			};
			return "DATE_MONTH";
		}
		if (nextCp === CodePoint.COLON && sign === CodePoint.NULL && !hasUnderscore && out.length === 2) {
			this.data = {
				hasDate: false,
				year: 0,
				month: 0,
				day: 0,
				hour: Number(String.fromCodePoint(...out)),
				minute: 0,
				second: 0
			};
			return "TIME_MINUTE";
		}
		if (nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E) {
			this.data = {
				minus: sign === CodePoint.DASH,
				left: out
			};
			return "EXPONENT_RIGHT";
		}
		if (nextCp === CodePoint.DOT) {
			this.data = {
				minus: sign === CodePoint.DASH,
				absInt: out
			};
			return "FRACTIONAL_RIGHT";
		}
		this.endToken("Integer", "start", sign === CodePoint.DASH ? String.fromCodePoint(CodePoint.DASH, ...out) : String.fromCodePoint(...out), 10);
		return this.back("DATA");
	}
	HEX(cp) {
		const { out } = this.parseDigits(cp, isHexDig);
		this.endToken("Integer", "start", String.fromCodePoint(...out), 16);
		return this.back("DATA");
	}
	OCTAL(cp) {
		const { out } = this.parseDigits(cp, isOctalDig);
		this.endToken("Integer", "start", String.fromCodePoint(...out), 8);
		return this.back("DATA");
	}
	BINARY(cp) {
		const { out } = this.parseDigits(cp, (c) => c === CodePoint.DIGIT_0 || c === CodePoint.DIGIT_1);
		this.endToken("Integer", "start", String.fromCodePoint(...out), 2);
		return this.back("DATA");
	}
	FRACTIONAL_RIGHT(cp) {
		const { minus, absInt } = this.data;
		const { out, nextCp } = this.parseDigits(cp, isDigit);
		const absNum = [
			...absInt,
			CodePoint.DOT,
			...out
		];
		if (nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E) {
			this.data = {
				minus,
				left: absNum
			};
			return "EXPONENT_RIGHT";
		}
		const value = Number(minus ? String.fromCodePoint(CodePoint.DASH, ...absNum) : String.fromCodePoint(...absNum));
		this.endToken("Float", "start", value);
		return this.back("DATA");
	}
	EXPONENT_RIGHT(cp) {
		const { left, minus: leftMinus } = this.data;
		let minus = false;
		if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
			minus = cp === CodePoint.DASH;
			cp = this.nextCode();
		}
		const { out } = this.parseDigits(cp, isDigit);
		const right = out;
		if (minus) right.unshift(CodePoint.DASH);
		const value = Number(leftMinus ? String.fromCodePoint(CodePoint.DASH, ...left, CodePoint.LATIN_SMALL_E, ...right) : String.fromCodePoint(...left, CodePoint.LATIN_SMALL_E, ...right));
		this.endToken("Float", "start", value);
		return this.back("DATA");
	}
	BOOLEAN(cp) {
		if (cp === CodePoint.LATIN_SMALL_T) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_R) && this.eatCode(CodePoint.LATIN_SMALL_U) && this.eatCode(CodePoint.LATIN_SMALL_E)) {
				this.endToken("Boolean", "end", true);
				return "DATA";
			}
			this.moveAt(startPos);
		} else if (cp === CodePoint.LATIN_SMALL_F) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_L) && this.eatCode(CodePoint.LATIN_SMALL_S) && this.eatCode(CodePoint.LATIN_SMALL_E)) {
				this.endToken("Boolean", "end", false);
				return "DATA";
			}
			this.moveAt(startPos);
		}
		return this.reportParseError("unexpected-char");
	}
	DATE_MONTH(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (cp !== CodePoint.DASH) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.start;
		const data = this.data;
		data.month = Number(this.text.slice(start, end));
		return "DATE_DAY";
	}
	DATE_DAY(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.end;
		const data = this.data;
		data.day = Number(this.text.slice(start, end));
		if (!isValidDate(data.year, data.month, data.day)) return this.reportParseError("invalid-date");
		cp = this.nextCode();
		if (cp === CodePoint.LATIN_CAPITAL_T || cp === CodePoint.LATIN_SMALL_T) return "TIME_HOUR";
		if (cp === CodePoint.SPACE) {
			const startPos = this.codePointIterator.start;
			if (isDigit(this.nextCode()) && isDigit(this.nextCode())) {
				this.moveAt(startPos);
				return "TIME_HOUR";
			}
			this.moveAt(startPos);
		}
		const dateValue = getDateFromDateTimeData(data, "");
		this.endToken("LocalDate", "start", dateValue);
		return this.back("DATA");
	}
	TIME_HOUR(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.start;
		const data = this.data;
		data.hour = Number(this.text.slice(start, end));
		return "TIME_MINUTE";
	}
	TIME_MINUTE(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.end;
		const data = this.data;
		data.minute = Number(this.text.slice(start, end));
		cp = this.nextCode();
		if (cp === CodePoint.COLON) return "TIME_SECOND";
		if (this.tomlVersion.lt(1, 1)) return this.reportParseError("unexpected-char");
		if (!isValidTime(data.hour, data.minute, data.second)) return this.reportParseError("invalid-time");
		return this.processTimeEnd(cp, data);
	}
	TIME_SECOND(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.end;
		const data = this.data;
		data.second = Number(this.text.slice(start, end));
		if (!isValidTime(data.hour, data.minute, data.second)) return this.reportParseError("invalid-time");
		cp = this.nextCode();
		if (cp === CodePoint.DOT) return "TIME_SEC_FRAC";
		return this.processTimeEnd(cp, data);
	}
	TIME_SEC_FRAC(cp) {
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const start = this.codePointIterator.start;
		while (isDigit(cp)) cp = this.nextCode();
		const end = this.codePointIterator.start;
		const data = this.data;
		data.frac = this.text.slice(start, end);
		return this.processTimeEnd(cp, data);
	}
	processTimeEnd(cp, data) {
		if (data.hasDate) {
			if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
				data.offsetSign = cp;
				return "TIME_OFFSET";
			}
			if (cp === CodePoint.LATIN_CAPITAL_Z || cp === CodePoint.LATIN_SMALL_Z) {
				const dateValue$2 = getDateFromDateTimeData(data, "Z");
				this.endToken("OffsetDateTime", "end", dateValue$2);
				return "DATA";
			}
			const dateValue$1 = getDateFromDateTimeData(data, "");
			this.endToken("LocalDateTime", "start", dateValue$1);
			return this.back("DATA");
		}
		const dateValue = getDateFromDateTimeData(data, "");
		this.endToken("LocalTime", "start", dateValue);
		return this.back("DATA");
	}
	TIME_OFFSET(cp) {
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const hourStart = this.codePointIterator.start;
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
		const hourEnd = this.codePointIterator.start;
		cp = this.nextCode();
		const minuteStart = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const minuteEnd = this.codePointIterator.end;
		const hour = Number(this.text.slice(hourStart, hourEnd));
		const minute = Number(this.text.slice(minuteStart, minuteEnd));
		if (!isValidTime(hour, minute, 0)) return this.reportParseError("invalid-time");
		const data = this.data;
		const dateValue = getDateFromDateTimeData(data, `${String.fromCodePoint(data.offsetSign)}${padStart(hour, 2)}:${padStart(minute, 2)}`);
		this.endToken("OffsetDateTime", "end", dateValue);
		return "DATA";
	}
	parseDigits(cp, checkDigit) {
		if (cp === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
		if (!checkDigit(cp)) return this.reportParseError("unexpected-char");
		const out = [];
		let before = CodePoint.NULL;
		let hasUnderscore = false;
		while (checkDigit(cp) || cp === CodePoint.UNDERSCORE) {
			if (cp === CodePoint.UNDERSCORE) {
				hasUnderscore = true;
				if (before === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
			} else out.push(cp);
			before = cp;
			cp = this.nextCode();
		}
		if (before === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
		return {
			out,
			nextCp: cp,
			hasUnderscore
		};
	}
	parseUnicode(count) {
		const startLoc = this.codePointIterator.start;
		const start = this.codePointIterator.end;
		let charCount = 0;
		let cp;
		while ((cp = this.nextCode()) !== CodePoint.EOF) {
			if (!isHexDig(cp)) {
				this.moveAt(startLoc);
				return this.reportParseError("invalid-char-in-escape-sequence");
			}
			charCount++;
			if (charCount >= count) break;
		}
		const end = this.codePointIterator.end;
		const code = this.text.slice(start, end);
		const codePoint = parseInt(code, 16);
		if (!isUnicodeScalarValue(codePoint)) return this.reportParseError("invalid-code-point", { cp: code });
		return codePoint;
	}
	reportParseErrorControlChar() {
		return this.reportParseError("invalid-control-character");
	}
};
/**
* Check whether the code point is unquoted-key-char
*/
function isUnquotedKeyChar(cp, tomlVersion) {
	if (isLetter(cp) || isDigit(cp) || cp === CodePoint.UNDERSCORE || cp === CodePoint.DASH) return true;
	if (tomlVersion.lt(1, 1)) return false;
	return false;
}
/**
* Check whether the code point is control character other than tab
*/
function isControlOtherThanTab(cp) {
	return isControl(cp) && cp !== CodePoint.TABULATION || cp === CodePoint.DELETE;
}
/**
* Check whether the code point is non-eol for TOML 1.1
*/
function isNonEOL(cp) {
	return cp === CodePoint.TABULATION || CodePoint.SPACE <= cp && cp <= CodePoint.TILDE || isNonAscii(cp);
}
/**
* Check whether the code point is a non-ascii character.
*/
function isNonAscii(cp) {
	return CodePoint.PAD <= cp && cp <= CodePoint.CP_D7FF || CodePoint.CP_E000 <= cp && cp <= CodePoint.CP_10FFFF;
}
/**
* Check whether the given values is valid date
*/
function isValidDate(y, m, d) {
	if (y >= 0 && m <= 12 && m >= 1 && d >= 1) return d <= (m === 2 ? y & 3 || !(y % 25) && y & 15 ? 28 : 29 : 30 + (m + (m >> 3) & 1));
	return false;
}
/**
* Check whether the given values is valid time
*/
function isValidTime(h, m, s) {
	if (h >= 24 || h < 0 || m > 59 || m < 0 || s > 60 || s < 0) return false;
	return true;
}
/**
* Get date from DateTimeData
*/
function getDateFromDateTimeData(data, timeZone) {
	const year = padStart(data.year, 4);
	const month = data.month ? padStart(data.month, 2) : "01";
	const day = data.day ? padStart(data.day, 2) : "01";
	const hour = padStart(data.hour, 2);
	const minute = padStart(data.minute, 2);
	const second = padStart(data.second, 2);
	const textDate = `${year}-${month}-${day}`;
	const frac = data.frac ? `.${data.frac}` : "";
	const dateValue = /* @__PURE__ */ new Date(`${textDate}T${hour}:${minute}:${second}${frac}${timeZone}`);
	if (!isNaN(dateValue.getTime()) || data.second !== 60) return dateValue;
	return /* @__PURE__ */ new Date(`${textDate}T${hour}:${minute}:59${frac}${timeZone}`);
}
/**
* Pad with zeros.
*/
function padStart(num, maxLength) {
	return String(num).padStart(maxLength, "0");
}

//#endregion
//#region src/toml-parser/keys-resolver.ts
const VALUE_KIND_VALUE = Symbol("VALUE_KIND_VALUE");
const VALUE_KIND_INTERMEDIATE = Symbol("VALUE_KIND_INTERMEDIATE");
var KeysResolver = class {
	constructor(ctx) {
		this.rootKeys = /* @__PURE__ */ new Map();
		this.tables = [];
		this.ctx = ctx;
	}
	applyResolveKeyForTable(node) {
		let keys = this.rootKeys;
		const peekKeyIndex = node.key.keys.length - 1;
		for (let index = 0; index < peekKeyIndex; index++) {
			const keyNode = node.key.keys[index];
			const keyName = toKeyName(keyNode);
			node.resolvedKey.push(keyName);
			let keyStore = keys.get(keyName);
			if (!keyStore) {
				keyStore = {
					node: keyNode,
					keys: /* @__PURE__ */ new Map()
				};
				keys.set(keyName, keyStore);
			} else if (keyStore.table === "array") {
				const peekIndex = keyStore.peekIndex;
				node.resolvedKey.push(peekIndex);
				keyStore = keyStore.keys.get(peekIndex);
			}
			keys = keyStore.keys;
		}
		const lastKeyNode = node.key.keys[peekKeyIndex];
		const lastKeyName = toKeyName(lastKeyNode);
		node.resolvedKey.push(lastKeyName);
		const lastKeyStore = keys.get(lastKeyName);
		if (!lastKeyStore) if (node.kind === "array") {
			node.resolvedKey.push(0);
			const newKeyStore = {
				node: lastKeyNode,
				keys: /* @__PURE__ */ new Map()
			};
			keys.set(lastKeyName, {
				table: node.kind,
				node: lastKeyNode,
				keys: new Map([[0, newKeyStore]]),
				peekIndex: 0
			});
			this.tables.push({
				node,
				keys: newKeyStore.keys
			});
		} else {
			const newKeyStore = {
				table: node.kind,
				node: lastKeyNode,
				keys: /* @__PURE__ */ new Map()
			};
			keys.set(lastKeyName, newKeyStore);
			this.tables.push({
				node,
				keys: newKeyStore.keys
			});
		}
		else if (!lastKeyStore.table) if (node.kind === "array") this.ctx.reportParseError("dupe-keys", lastKeyNode);
		else {
			const transformKey = {
				table: node.kind,
				node: lastKeyNode,
				keys: lastKeyStore.keys
			};
			keys.set(lastKeyName, transformKey);
			this.tables.push({
				node,
				keys: transformKey.keys
			});
		}
		else if (lastKeyStore.table === "array") if (node.kind === "array") {
			const newKeyStore = {
				node: lastKeyNode,
				keys: /* @__PURE__ */ new Map()
			};
			const newIndex = lastKeyStore.peekIndex + 1;
			node.resolvedKey.push(newIndex);
			lastKeyStore.keys.set(newIndex, newKeyStore);
			lastKeyStore.peekIndex = newIndex;
			this.tables.push({
				node,
				keys: newKeyStore.keys
			});
		} else this.ctx.reportParseError("dupe-keys", lastKeyNode);
		else this.ctx.reportParseError("dupe-keys", lastKeyNode);
	}
	verifyDuplicateKeys(node) {
		for (const body of node.body) if (body.type === "TOMLKeyValue") verifyDuplicateKeysForKeyValue(this.ctx, this.rootKeys, body);
		for (const { node: tableNode, keys } of this.tables) for (const body of tableNode.body) verifyDuplicateKeysForKeyValue(this.ctx, keys, body);
	}
};
/**
* Verify duplicate keys from TOMLKeyValue
*/
function verifyDuplicateKeysForKeyValue(ctx, defineKeys, node) {
	let keys = defineKeys;
	const lastKey = last(node.key.keys);
	for (const keyNode of node.key.keys) {
		const key = toKeyName(keyNode);
		let defineKey = keys.get(key);
		if (defineKey) {
			if (defineKey.value === VALUE_KIND_VALUE) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
			else if (lastKey === keyNode) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
			else if (defineKey.table) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
			defineKey.value = VALUE_KIND_INTERMEDIATE;
		} else {
			if (lastKey === keyNode) defineKey = {
				value: VALUE_KIND_VALUE,
				node: keyNode,
				keys: /* @__PURE__ */ new Map()
			};
			else defineKey = {
				value: VALUE_KIND_INTERMEDIATE,
				node: keyNode,
				keys: /* @__PURE__ */ new Map()
			};
			keys.set(key, defineKey);
		}
		keys = defineKey.keys;
	}
	if (node.value.type === "TOMLInlineTable") verifyDuplicateKeysForInlineTable(ctx, keys, node.value);
	else if (node.value.type === "TOMLArray") verifyDuplicateKeysForArray(ctx, keys, node.value);
}
/**
* Verify duplicate keys from TOMLInlineTable
*/
function verifyDuplicateKeysForInlineTable(ctx, defineKeys, node) {
	for (const body of node.body) verifyDuplicateKeysForKeyValue(ctx, defineKeys, body);
}
/**
* Verify duplicate keys from TOMLArray
*/
function verifyDuplicateKeysForArray(ctx, defineKeys, node) {
	const keys = defineKeys;
	for (let index = 0; index < node.elements.length; index++) {
		const element = node.elements[index];
		let defineKey = keys.get(index);
		if (defineKey) ctx.reportParseError("dupe-keys", getAfterNode(element, defineKey.node));
		else {
			defineKey = {
				value: VALUE_KIND_VALUE,
				node: element,
				keys: /* @__PURE__ */ new Map()
			};
			defineKeys.set(index, defineKey);
			if (element.type === "TOMLInlineTable") verifyDuplicateKeysForInlineTable(ctx, defineKey.keys, element);
			else if (element.type === "TOMLArray") verifyDuplicateKeysForArray(ctx, defineKey.keys, element);
		}
	}
}
/**
* Get the after node
*/
function getAfterNode(a, b) {
	return a.range[0] <= b.range[0] ? b : a;
}

//#endregion
//#region src/toml-parser/context.ts
var Context = class {
	constructor(data) {
		this.tokens = [];
		this.comments = [];
		this.back = null;
		this.stateStack = [];
		this.needNewLine = false;
		this.needSameLine = false;
		this.currToken = null;
		this.prevToken = null;
		this.valueContainerStack = [];
		this.tokenizer = new Tokenizer(data.text, data.parserOptions);
		this.topLevelTable = data.topLevelTable;
		this.table = data.topLevelTable;
		this.keysResolver = new KeysResolver(this);
	}
	/**
	* Get the next token.
	*/
	nextToken(option) {
		this.prevToken = this.currToken;
		if (this.back) {
			this.currToken = this.back;
			this.back = null;
		} else this.currToken = this._nextTokenFromTokenizer(option);
		if ((this.needNewLine || this.needSameLine || option?.needSameLine) && this.prevToken && this.currToken) if (this.prevToken.loc.end.line === this.currToken.loc.start.line) {
			if (this.needNewLine) return this.reportParseError("missing-newline", this.currToken);
		} else {
			const needSameLine = this.needSameLine || option?.needSameLine;
			if (needSameLine) return this.reportParseError(needSameLine, this.currToken);
		}
		this.needNewLine = false;
		this.needSameLine = false;
		return this.currToken;
	}
	_nextTokenFromTokenizer(option) {
		const valuesEnabled = this.tokenizer.valuesEnabled;
		if (option?.valuesEnabled) this.tokenizer.valuesEnabled = option.valuesEnabled;
		let token = this.tokenizer.nextToken();
		while (token && token.type === "Block") {
			this.comments.push(token);
			token = this.tokenizer.nextToken();
		}
		if (token) this.tokens.push(token);
		this.tokenizer.valuesEnabled = valuesEnabled;
		return token;
	}
	backToken() {
		if (this.back) throw new Error("Illegal state");
		this.back = this.currToken;
		this.currToken = this.prevToken;
	}
	addValueContainer(valueContainer) {
		this.valueContainerStack.push(valueContainer);
		this.tokenizer.valuesEnabled = true;
	}
	consumeValueContainer() {
		const valueContainer = this.valueContainerStack.pop();
		this.tokenizer.valuesEnabled = this.valueContainerStack.length > 0;
		return valueContainer;
	}
	applyResolveKeyForTable(node) {
		this.keysResolver.applyResolveKeyForTable(node);
	}
	verifyDuplicateKeys() {
		this.keysResolver.verifyDuplicateKeys(this.topLevelTable);
	}
	/**
	* Report an invalid token error.
	*/
	reportParseError(code, token) {
		let offset, line, column;
		if (token) {
			offset = token.range[0];
			line = token.loc.start.line;
			column = token.loc.start.column;
		} else {
			offset = this.tokenizer.start;
			const startPos = this.tokenizer.getLocFromIndex(offset);
			line = startPos.line;
			column = startPos.column;
		}
		throw new ParseError(code, offset, line, column);
	}
};

//#endregion
//#region src/toml-parser/index.ts
const STATE_FOR_ERROR = { VALUE: "missing-value" };
const STRING_VALUE_STYLE_MAP = {
	BasicString: "basic",
	MultiLineBasicString: "basic",
	LiteralString: "literal",
	MultiLineLiteralString: "literal"
};
const STRING_KEY_STYLE_MAP = {
	BasicString: "basic",
	LiteralString: "literal"
};
const DATETIME_VALUE_KIND_MAP = {
	OffsetDateTime: "offset-date-time",
	LocalDateTime: "local-date-time",
	LocalDate: "local-date",
	LocalTime: "local-time"
};
var TOMLParser = class {
	/**
	* Initialize this parser.
	*/
	constructor(text, parserOptions) {
		this.text = text;
		this.parserOptions = parserOptions || {};
		this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion);
	}
	/**
	* Parse TOML
	*/
	parse() {
		const ast = {
			type: "Program",
			body: [],
			sourceType: "module",
			tokens: [],
			comments: [],
			parent: null,
			range: [0, 0],
			loc: {
				start: {
					line: 1,
					column: 0
				},
				end: {
					line: 1,
					column: 0
				}
			}
		};
		const node = {
			type: "TOMLTopLevelTable",
			body: [],
			parent: ast,
			range: cloneRange(ast.range),
			loc: cloneLoc(ast.loc)
		};
		ast.body = [node];
		const ctx = new Context({
			text: this.text,
			parserOptions: this.parserOptions,
			topLevelTable: node
		});
		let token = ctx.nextToken();
		if (token) {
			node.range[0] = token.range[0];
			node.loc.start = clonePos(token.loc.start);
			while (token) {
				const state$1 = ctx.stateStack.pop() || "TABLE";
				ctx.stateStack.push(...this[state$1](token, ctx));
				token = ctx.nextToken();
			}
			const state = ctx.stateStack.pop() || "TABLE";
			if (state in STATE_FOR_ERROR) return ctx.reportParseError(STATE_FOR_ERROR[state], null);
			if (ctx.table.type === "TOMLTable") applyEndLoc(ctx.table, last(ctx.table.body));
			applyEndLoc(node, last(node.body));
		}
		ctx.verifyDuplicateKeys();
		ast.tokens = ctx.tokens;
		ast.comments = ctx.comments;
		const endOffset = ctx.tokenizer.end;
		const endPos = ctx.tokenizer.getLocFromIndex(endOffset);
		ast.range[1] = endOffset;
		ast.loc.end = {
			line: endPos.line,
			column: endPos.column
		};
		return ast;
	}
	TABLE(token, ctx) {
		if (isBare(token) || isString(token)) return this.processKeyValue(token, ctx.table, ctx);
		if (isLeftBracket(token)) return this.processTable(token, ctx.topLevelTable, ctx);
		return ctx.reportParseError("unexpected-token", token);
	}
	VALUE(token, ctx) {
		if (isString(token) || isMultiLineString(token)) return this.processStringValue(token, ctx);
		if (isNumber(token)) return this.processNumberValue(token, ctx);
		if (isBoolean(token)) return this.processBooleanValue(token, ctx);
		if (isDateTime(token)) return this.processDateTimeValue(token, ctx);
		if (isLeftBracket(token)) return this.processArray(token, ctx);
		if (isLeftBrace(token)) return this.processInlineTable(token, ctx);
		return ctx.reportParseError("unexpected-token", token);
	}
	processTable(token, topLevelTableNode, ctx) {
		const tableNode = {
			type: "TOMLTable",
			kind: "standard",
			key: null,
			resolvedKey: [],
			body: [],
			parent: topLevelTableNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		if (ctx.table.type === "TOMLTable") applyEndLoc(ctx.table, last(ctx.table.body));
		topLevelTableNode.body.push(tableNode);
		ctx.table = tableNode;
		let targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
		if (isLeftBracket(targetToken)) {
			if (token.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
			tableNode.kind = "array";
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
		}
		if (isRightBracket(targetToken)) return ctx.reportParseError("missing-key", targetToken);
		if (!targetToken) return ctx.reportParseError("unterminated-table-key", null);
		targetToken = this.processKeyNode(targetToken, tableNode, ctx).nextToken;
		if (!isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
		if (tableNode.kind === "array") {
			const rightBracket = targetToken;
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
			if (!isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
			if (rightBracket.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
		}
		applyEndLoc(tableNode, targetToken);
		ctx.applyResolveKeyForTable(tableNode);
		ctx.needNewLine = true;
		return [];
	}
	processKeyValue(token, tableNode, ctx) {
		const keyValueNode = {
			type: "TOMLKeyValue",
			key: null,
			value: null,
			parent: tableNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		tableNode.body.push(keyValueNode);
		const { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
		if (!isEq(targetToken)) return ctx.reportParseError("missing-equals-sign", targetToken);
		ctx.addValueContainer({
			parent: keyValueNode,
			set: (valNode) => {
				keyValueNode.value = valNode;
				applyEndLoc(keyValueNode, valNode);
				ctx.needNewLine = true;
				return [];
			}
		});
		ctx.needSameLine = "invalid-key-value-newline";
		return ["VALUE"];
	}
	processKeyNode(token, parent, ctx) {
		if (isDot(token)) ctx.reportParseError("invalid-leading-dot-in-key", token);
		const keyNode = {
			type: "TOMLKey",
			keys: [],
			parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		parent.key = keyNode;
		let targetToken = token;
		let dotToken = null;
		do {
			if (isBare(targetToken)) this.processBareKey(targetToken, keyNode);
			else if (isString(targetToken)) this.processStringKey(targetToken, keyNode);
			else break;
			dotToken = null;
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
			if (!isDot(targetToken)) break;
			dotToken = targetToken;
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
		} while (targetToken);
		if (dotToken) ctx.reportParseError(isDot(targetToken) ? "invalid-consecutive-dots-in-key" : "invalid-trailing-dot-in-key", dotToken);
		applyEndLoc(keyNode, last(keyNode.keys));
		return {
			keyNode,
			nextToken: targetToken
		};
	}
	processBareKey(token, keyNode) {
		const node = {
			type: "TOMLBare",
			name: token.value,
			parent: keyNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		keyNode.keys.push(node);
	}
	processStringKey(token, keyNode) {
		const node = {
			type: "TOMLQuoted",
			kind: "string",
			value: token.string,
			style: STRING_KEY_STYLE_MAP[token.type],
			multiline: false,
			parent: keyNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		keyNode.keys.push(node);
	}
	processStringValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLValue",
			kind: "string",
			value: token.string,
			style: STRING_VALUE_STYLE_MAP[token.type],
			multiline: isMultiLineString(token),
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processNumberValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const text = this.text;
		const [startRange, endRange] = token.range;
		let numberString = null;
		/**
		* Get the text of number
		*/
		const getNumberText = () => {
			return numberString ?? (numberString = text.slice(startRange, endRange).replace(/_/g, ""));
		};
		let node;
		if (token.type === "Integer") node = {
			type: "TOMLValue",
			kind: "integer",
			value: token.number,
			bigint: token.bigint,
			get number() {
				return getNumberText();
			},
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		else node = {
			type: "TOMLValue",
			kind: "float",
			value: token.number,
			get number() {
				return getNumberText();
			},
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processBooleanValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLValue",
			kind: "boolean",
			value: token.boolean,
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processDateTimeValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLValue",
			kind: DATETIME_VALUE_KIND_MAP[token.type],
			value: token.date,
			datetime: token.value,
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processArray(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLArray",
			elements: [],
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		const nextToken = ctx.nextToken({ valuesEnabled: true });
		if (isRightBracket(nextToken)) {
			applyEndLoc(node, nextToken);
			return valueContainer.set(node);
		}
		ctx.backToken();
		return this.processArrayValue(node, valueContainer, ctx);
	}
	processArrayValue(node, valueContainer, ctx) {
		ctx.addValueContainer({
			parent: node,
			set: (valNode) => {
				node.elements.push(valNode);
				let nextToken = ctx.nextToken({ valuesEnabled: true });
				const hasComma = isComma(nextToken);
				if (hasComma) nextToken = ctx.nextToken({ valuesEnabled: true });
				if (isRightBracket(nextToken)) {
					applyEndLoc(node, nextToken);
					return valueContainer.set(node);
				}
				if (hasComma) {
					ctx.backToken();
					return this.processArrayValue(node, valueContainer, ctx);
				}
				return ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-array", nextToken);
			}
		});
		return ["VALUE"];
	}
	processInlineTable(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLInlineTable",
			body: [],
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		const needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline";
		const nextToken = ctx.nextToken({ needSameLine });
		if (nextToken) {
			if (isBare(nextToken) || isString(nextToken)) return this.processInlineTableKeyValue(nextToken, node, valueContainer, ctx);
			if (isRightBrace(nextToken)) {
				applyEndLoc(node, nextToken);
				return valueContainer.set(node);
			}
		}
		return ctx.reportParseError("unexpected-token", nextToken);
	}
	processInlineTableKeyValue(token, inlineTableNode, valueContainer, ctx) {
		const keyValueNode = {
			type: "TOMLKeyValue",
			key: null,
			value: null,
			parent: inlineTableNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		inlineTableNode.body.push(keyValueNode);
		const { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
		if (!isEq(targetToken)) return ctx.reportParseError("missing-equals-sign", targetToken);
		const needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline";
		ctx.addValueContainer({
			parent: keyValueNode,
			set: (valNode) => {
				keyValueNode.value = valNode;
				applyEndLoc(keyValueNode, valNode);
				let nextToken = ctx.nextToken({ needSameLine });
				if (isComma(nextToken)) {
					nextToken = ctx.nextToken({ needSameLine });
					if (nextToken && (isBare(nextToken) || isString(nextToken))) return this.processInlineTableKeyValue(nextToken, inlineTableNode, valueContainer, ctx);
					if (isRightBrace(nextToken)) {
						if (this.tomlVersion.lt(1, 1)) return ctx.reportParseError("invalid-trailing-comma-in-inline-table", nextToken);
					} else return ctx.reportParseError(nextToken ? "unexpected-token" : "unterminated-inline-table", nextToken);
				}
				if (isRightBrace(nextToken)) {
					applyEndLoc(inlineTableNode, nextToken);
					return valueContainer.set(inlineTableNode);
				}
				return ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-inline-table", nextToken);
			}
		});
		ctx.needSameLine = "invalid-key-value-newline";
		return ["VALUE"];
	}
};
/**
* Check whether the given token is a dot.
*/
function isDot(token) {
	return isPunctuator(token) && token.value === ".";
}
/**
* Check whether the given token is an equal sign.
*/
function isEq(token) {
	return isPunctuator(token) && token.value === "=";
}
/**
* Check whether the given token is a left bracket.
*/
function isLeftBracket(token) {
	return isPunctuator(token) && token.value === "[";
}
/**
* Check whether the given token is a right bracket.
*/
function isRightBracket(token) {
	return isPunctuator(token) && token.value === "]";
}
/**
* Check whether the given token is a left brace.
*/
function isLeftBrace(token) {
	return isPunctuator(token) && token.value === "{";
}
/**
* Check whether the given token is a right brace.
*/
function isRightBrace(token) {
	return isPunctuator(token) && token.value === "}";
}
/**
* Check whether the given token is a comma.
*/
function isComma(token) {
	return isPunctuator(token) && token.value === ",";
}
/**
* Check whether the given token is a punctuator.
*/
function isPunctuator(token) {
	return Boolean(token && token.type === "Punctuator");
}
/**
* Check whether the given token is a bare token.
*/
function isBare(token) {
	return token.type === "Bare";
}
/**
* Check whether the given token is a string.
*/
function isString(token) {
	return token.type === "BasicString" || token.type === "LiteralString";
}
/**
* Check whether the given token is a multi-line string.
*/
function isMultiLineString(token) {
	return token.type === "MultiLineBasicString" || token.type === "MultiLineLiteralString";
}
/**
* Check whether the given token is a number.
*/
function isNumber(token) {
	return token.type === "Integer" || token.type === "Float";
}
/**
* Check whether the given token is a boolean.
*/
function isBoolean(token) {
	return token.type === "Boolean";
}
/**
* Check whether the given token is a date time.
*/
function isDateTime(token) {
	return token.type === "OffsetDateTime" || token.type === "LocalDateTime" || token.type === "LocalDate" || token.type === "LocalTime";
}
/**
* Apply end locations
*/
function applyEndLoc(node, child) {
	if (child) {
		node.range[1] = child.range[1];
		node.loc.end = clonePos(child.loc.end);
	}
}
/**
* clone the location.
*/
function cloneRange(range) {
	return [range[0], range[1]];
}
/**
* clone the location.
*/
function cloneLoc(loc) {
	return {
		start: clonePos(loc.start),
		end: clonePos(loc.end)
	};
}
/**
* clone the location.
*/
function clonePos(pos) {
	return {
		line: pos.line,
		column: pos.column
	};
}

//#endregion
//#region src/visitor-keys.ts
const tomlKeys = {
	Program: ["body"],
	TOMLTopLevelTable: ["body"],
	TOMLTable: ["key", "body"],
	TOMLKeyValue: ["key", "value"],
	TOMLKey: ["keys"],
	TOMLArray: ["elements"],
	TOMLInlineTable: ["body"],
	TOMLBare: [],
	TOMLQuoted: [],
	TOMLValue: []
};
const lib_KEYS = unionWith(tomlKeys);

//#endregion
//#region src/parser.ts
/**
* Parse source code
*/
function parseForESLint(code, options) {
	return {
		ast: new TOMLParser(code, options).parse(),
		visitorKeys: lib_KEYS,
		services: { isTOML: true }
	};
}

//#endregion
//#region src/traverse.ts
/**
* Check that the given key should be traversed or not.
* @this {Traversable}
* @param key The key to check.
* @returns `true` if the key should be traversed.
*/
function fallbackKeysFilter(key) {
	let value = null;
	return key !== "comments" && key !== "leadingComments" && key !== "loc" && key !== "parent" && key !== "range" && key !== "tokens" && key !== "trailingComments" && (value = this[key]) !== null && typeof value === "object" && (typeof value.type === "string" || Array.isArray(value));
}
/**
* Get the keys of the given node to traverse it.
* @param node The node to get.
* @returns The keys to traverse.
*/
function getFallbackKeys(node) {
	return Object.keys(node).filter(fallbackKeysFilter, node);
}
/**
* Get the keys of the given node to traverse it.
* @param node The node to get.
* @returns The keys to traverse.
*/
function lib_getKeys(node, visitorKeys) {
	return ((visitorKeys || lib_KEYS)[node.type] || getFallbackKeys(node)).filter((key) => !getNodes(node, key).next().done);
}
/**
* Get the nodes of the given node.
* @param node The node to get.
*/
function* getNodes(node, key) {
	const child = node[key];
	if (Array.isArray(child)) {
		for (const c of child) if (isNode(c)) yield c;
	} else if (isNode(child)) yield child;
}
/**
* Check whether a given value is a node.
* @param x The value to check.
* @returns `true` if the value is a node.
*/
function isNode(x) {
	return x !== null && typeof x === "object" && typeof x.type === "string";
}
/**
* Traverse the given node.
* @param node The node to traverse.
* @param parent The parent node.
* @param visitor The node visitor.
*/
function traverse(node, parent, visitor) {
	visitor.enterNode(node, parent);
	const keys = lib_getKeys(node, visitor.visitorKeys);
	for (const key of keys) for (const child of getNodes(node, key)) traverse(child, node, visitor);
	visitor.leaveNode(node, parent);
}
/**
* Traverse the given AST tree.
* @param node Root node to traverse.
* @param visitor Visitor.
*/
function traverseNodes(node, visitor) {
	traverse(node, null, visitor);
}

//#endregion
//#region src/utils.ts
/**
* Gets the static value for the given node.
*/
const getStaticTOMLValue = generateConvertTOMLValue((node) => node.value);
/** Generates a converter to convert from a node. */
function generateConvertTOMLValue(convertValue) {
	/**
	* Resolve TOML value
	*/
	function resolveValue(node, baseTable) {
		return resolver[node.type](node, baseTable);
	}
	const resolver = {
		Program(node, baseTable = {}) {
			return resolveValue(node.body[0], baseTable);
		},
		TOMLTopLevelTable(node, baseTable = {}) {
			for (const body of node.body) resolveValue(body, baseTable);
			return baseTable;
		},
		TOMLKeyValue(node, baseTable = {}) {
			const value = resolveValue(node.value);
			set(baseTable, resolveValue(node.key), value);
			return baseTable;
		},
		TOMLTable(node, baseTable = {}) {
			const table = getTable(baseTable, resolveValue(node.key), node.kind === "array");
			for (const body of node.body) resolveValue(body, table);
			return baseTable;
		},
		TOMLArray(node) {
			return node.elements.map((e) => resolveValue(e));
		},
		TOMLInlineTable(node) {
			const table = {};
			for (const body of node.body) resolveValue(body, table);
			return table;
		},
		TOMLKey(node) {
			return node.keys.map((key) => resolveValue(key));
		},
		TOMLBare(node) {
			return node.name;
		},
		TOMLQuoted(node) {
			return node.value;
		},
		TOMLValue(node) {
			return convertValue(node);
		}
	};
	return (node) => resolveValue(node);
}
/**
* Get the table from the table.
*/
function getTable(baseTable, keys, array) {
	let target = baseTable;
	for (let index = 0; index < keys.length - 1; index++) {
		const key = keys[index];
		target = getNextTargetFromKey(target, key);
	}
	const lastKey = last(keys);
	const lastTarget = target[lastKey];
	if (lastTarget == null) {
		const tableValue$1 = {};
		target[lastKey] = array ? [tableValue$1] : tableValue$1;
		return tableValue$1;
	}
	if (isValue(lastTarget)) {
		const tableValue$1 = {};
		target[lastKey] = array ? [tableValue$1] : tableValue$1;
		return tableValue$1;
	}
	if (!array) {
		if (Array.isArray(lastTarget)) {
			const tableValue$1 = {};
			target[lastKey] = tableValue$1;
			return tableValue$1;
		}
		return lastTarget;
	}
	if (Array.isArray(lastTarget)) {
		const tableValue$1 = {};
		lastTarget.push(tableValue$1);
		return tableValue$1;
	}
	const tableValue = {};
	target[lastKey] = [tableValue];
	return tableValue;
	/** Get next target from key */
	function getNextTargetFromKey(currTarget, key) {
		const nextTarget = currTarget[key];
		if (nextTarget == null) {
			const val = {};
			currTarget[key] = val;
			return val;
		}
		if (isValue(nextTarget)) {
			const val = {};
			currTarget[key] = val;
			return val;
		}
		let resultTarget = nextTarget;
		while (Array.isArray(resultTarget)) {
			const lastIndex = resultTarget.length - 1;
			const nextElement = resultTarget[lastIndex];
			if (isValue(nextElement)) {
				const val = {};
				resultTarget[lastIndex] = val;
				return val;
			}
			resultTarget = nextElement;
		}
		return resultTarget;
	}
}
/**
* Set the value to the table.
*/
function set(baseTable, keys, value) {
	let target = baseTable;
	for (let index = 0; index < keys.length - 1; index++) {
		const key = keys[index];
		const nextTarget = target[key];
		if (nextTarget == null) {
			const val = {};
			target[key] = val;
			target = val;
		} else if (isValue(nextTarget) || Array.isArray(nextTarget)) {
			const val = {};
			target[key] = val;
			target = val;
		} else target = nextTarget;
	}
	target[last(keys)] = value;
}
/**
* Check whether the given value is a value.
*/
function isValue(value) {
	return typeof value !== "object" || value instanceof Date;
}

//#endregion
//#region package.json
var name$1 = "toml-eslint-parser";
var version$1 = "1.0.3";

//#endregion
//#region src/meta.ts
var meta_exports = /* @__PURE__ */ __exportAll({
	name: () => lib_name,
	version: () => version
});
const lib_name = name$1;
const version = version$1;

//#endregion
//#region src/index.ts
const VisitorKeys = (/* unused pure expression or super */ null && (lib_KEYS));
/**
* Parse TOML source code
*/
function parseTOML(code, options) {
	return parseForESLint(code, options).ast;
}

//#endregion

;// CONCATENATED MODULE: ./lib/configuration/toml-document.js


/**
 * Reads TOML (1.1). Two parsers read it: one for the values, one for the positions, which is also the stricter on dates.
 *
 * @returns the document, or the first thing that is wrong with the text.
 */
function parseTomlDocument(text) {
    const content = text.replace(/^\uFEFF/, '');
    try {
        const root = (0,dist/* parse */.qg)(content, { integersAsBigInt: true });
        return { root, ...positionsIn(parseTOML(content, { tomlVersion: '1.1' })) };
    }
    catch (error) {
        // The first line of the message; what follows repeats the text.
        if (error instanceof dist/* TomlError */.zx) {
            const problem = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
            return { problem, line: error.line, column: error.column };
        }
        if (error instanceof ParseError)
            return { problem: error.message, line: error.lineNumber, column: error.column + 1 };
        throw error;
    }
}
function positionsIn(program) {
    const keys = new Map();
    const values = new Map();
    const note = (positions, path, { loc }) => {
        const id = JSON.stringify(path);
        // Of a table written in parts, the first counts.
        if (!positions.has(id))
            positions.set(id, { line: loc.start.line, column: loc.start.column + 1 });
    };
    const noteValue = (path, node) => {
        note(values, path, node);
        if (node.type === 'TOMLArray')
            for (const [index, element] of node.elements.entries())
                noteValue([...path, index], element);
        if (node.type === 'TOMLInlineTable')
            for (const pair of node.body)
                notePair(path, pair);
    };
    const notePair = (parent, { key, value }) => {
        let path = parent;
        for (const part of key.keys) {
            path = [...path, part.type === 'TOMLBare' ? part.name : part.value];
            note(keys, path, part);
        }
        noteValue(path, value);
    };
    for (const node of program.body[0].body) {
        if (node.type === 'TOMLKeyValue')
            notePair([], node);
        else {
            note(keys, node.resolvedKey, node);
            // The table of an array of tables stands for the array too.
            if (node.kind === 'array')
                note(keys, node.resolvedKey.slice(0, -1), node);
            for (const [index, part] of node.key.keys.entries()) {
                const name = part.type === 'TOMLBare' ? part.name : part.value;
                const end = node.resolvedKey.indexOf(name, index);
                if (end !== -1)
                    note(keys, node.resolvedKey.slice(0, end + 1), part);
            }
            for (const pair of node.body)
                notePair(node.resolvedKey, pair);
        }
    }
    const nearest = (positions, path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const id = JSON.stringify(path.slice(0, length));
            const found = positions.map((map) => map.get(id)).find((position) => position !== undefined);
            if (found !== undefined)
                return found;
        }
        return { line: 1, column: 1 };
    };
    return { keyAt: (path) => nearest([keys, values], path), valueAt: (path) => nearest([values, keys], path) };
}
/** Turns a TOML value into JSON, see {@link JsonValue}. */
function toJson(value) {
    if (typeof value === 'bigint')
        return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
    if (typeof value !== 'object')
        return value;
    if (isTomlDate(value))
        return value.toISOString();
    if (isTomlArray(value))
        return value.map(toJson);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]));
}
/** Whether a value is a date, a time or both. */
function isTomlDate(value) {
    return value instanceof dist/* TomlDate */.PJ;
}
/** Whether a value is an array. */
function isTomlArray(value) {
    return Array.isArray(value);
}
/** Whether a value is a table. */
function isTomlTable(value) {
    return typeof value === 'object' && !isTomlDate(value) && !isTomlArray(value);
}
/** A TOML value as JSON that keeps the types Python has for it; see `RegisterTarget` for the form. */
function toTypedJson(value) {
    if (typeof value === 'bigint')
        return { int: String(value) };
    if (typeof value === 'number')
        return { float: Number.isFinite(value) ? String(value) : toJson(value) };
    if (typeof value !== 'object')
        return value;
    if (isTomlDate(value))
        return { [value.isDate() ? 'date' : value.isTime() ? 'time' : 'datetime']: value.toISOString() };
    if (isTomlArray(value))
        return value.map(toTypedJson);
    return { table: Object.entries(value).map(([key, item]) => [key, toTypedJson(item)]) };
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ reportOf),
/* harmony export */   Nm: () => (/* binding */ hasErrno),
/* harmony export */   QB: () => (/* binding */ ExtensionInstallationError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   fv: () => (/* binding */ errorCodes),
/* harmony export */   nN: () => (/* binding */ EnsureExtensionsError),
/* harmony export */   ot: () => (/* binding */ VersionsConflictError),
/* harmony export */   sw: () => (/* binding */ ExtensionConfigError),
/* harmony export */   x: () => (/* binding */ ConfigFileError),
/* harmony export */   xA: () => (/* binding */ CacheError)
/* harmony export */ });
/**
 * What went wrong, for whom, and what to do about it. Every error a user can reach has a stable `code` from
 * {@link errorCodes}; programming mistakes stay plain `Error`.
 */
/** All error codes a user can meet, with what each one means. `docs/errors.md` explains each; a test keeps the two alike. */
const errorCodes = {
    'packages-empty': { kind: 'input', meaning: 'Nothing to ensure was named.' },
    'input-invalid': { kind: 'input', meaning: 'An input or option has a value that it does not take.' },
    'option-unknown': { kind: 'input', meaning: 'The command line has an option or command that does not exist.' },
    'specification-invalid': { kind: 'input', meaning: 'The text is not a PEP 508 requirement, path, wheel or URL.' },
    'specification-is-option': { kind: 'input', meaning: 'An installer option stands where a specification belongs.' },
    'specification-has-several': { kind: 'input', meaning: 'One line holds more than one requirement.' },
    'specification-has-control-character': { kind: 'input', meaning: 'The specification holds a control character.' },
    'specification-has-variable': { kind: 'input', meaning: 'The specification holds ${…}, which would be expanded.' },
    'specification-too-long': { kind: 'input', meaning: 'The specification is longer than 4,096 characters.' },
    'path-not-found': { kind: 'input', meaning: 'A specification names a local path that does not exist.' },
    'file-unreadable': { kind: 'input', meaning: 'A file named by an input cannot be read or parsed.' },
    'config-invalid': { kind: 'input', meaning: 'A configuration file of extensions has problems; each is named with its line and column.' },
    'requirements-option': { kind: 'input', meaning: 'A requirements file holds an option that is not a specification.' },
    'interpreter-not-found': { kind: 'input', meaning: 'The Python interpreter that should import was not found.' },
    'interpreter-unsupported': { kind: 'input', meaning: 'The interpreter is not a working Python 3.8 or newer.' },
    'cache-root-unusable': { kind: 'input', meaning: 'The cache root cannot be created, read or written.' },
    'registry-unusable': { kind: 'input', meaning: 'The registry of mappings cannot be read or written.' },
    'registry-damaged': { kind: 'input', meaning: 'A damaged registry was set aside, so that who uses what is not known.' },
    'not-confirmed': { kind: 'input', meaning: 'What removes things was not confirmed.' },
    'cache-locked': { kind: 'input', meaning: 'Another process holds a lock of the cache for too long.' },
    'path-not-exportable': { kind: 'input', meaning: 'The path holds the character that separates import paths.' },
    'package-not-found': { kind: 'extension', meaning: 'The package index knows no package of this name.' },
    'version-not-found': { kind: 'extension', meaning: 'No published version satisfies the specification.' },
    'platform-unsupported': { kind: 'extension', meaning: 'No distribution of the package fits this interpreter and machine.' },
    'versions-conflict': { kind: 'extension', meaning: 'These extensions cannot be installed together.' },
    'hash-refused': { kind: 'extension', meaning: 'A package has no hash, or a file has another one than was required.' },
    'build-failed': { kind: 'extension', meaning: 'The package had to be built from source and its build failed.' },
    'index-unavailable': { kind: 'extension', meaning: 'The package index could not be reached or did not answer.' },
    'index-denied': { kind: 'extension', meaning: 'The package index refused the credentials it was given.' },
    'uv-unavailable': { kind: 'extension', meaning: 'uv is not on this machine and could not be fetched.' },
    'disk-full': { kind: 'extension', meaning: 'The disk is full.' },
    'installation-failed': { kind: 'extension', meaning: 'Installing failed for a reason of its own; the message holds it.' },
    'installation-incomplete': { kind: 'extension', meaning: 'The installed files are not those the distributions list.' },
    'values-unavailable': { kind: 'extension', meaning: 'A cache manager has no values: its strategy failed and there is no file.' },
    'import-failed': { kind: 'extension', meaning: 'The extension is installed and cannot be imported.' },
    'register-failed': { kind: 'extension', meaning: 'The extension is importable, and its `register` function failed or is not there.' },
    'cache-missed': { kind: 'extension', meaning: 'The extensions are not cached, and installing was not allowed.' },
    interrupted: { kind: 'interruption', meaning: 'The run was cancelled.' },
};
/** The base of all errors that a user can cause or meet. */
class EnsureExtensionsError extends Error {
    name = 'EnsureExtensionsError';
    code;
    subject;
    hint;
    constructor(message, details) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = details.code;
        this.subject = details.subject;
        this.hint = details.hint;
    }
    /** Whether bad input, a failed extension or an interruption caused it. */
    get kind() {
        return errorCodes[this.code].kind;
    }
}
/** The input cannot be worked with: a malformed specification, an unknown interpreter, a bad option. Nothing was changed. */
class ExtensionConfigError extends EnsureExtensionsError {
    name = 'ExtensionConfigError';
}
/** An extension could not be made importable. */
class ExtensionInstallationError extends EnsureExtensionsError {
    name = 'ExtensionInstallationError';
}
/** The cache root could not be read or written. */
class CacheError extends EnsureExtensionsError {
    name = 'CacheError';
}
/** Configuration files that cannot be worked with: all their problems at once. */
class ConfigFileError extends ExtensionConfigError {
    name = 'ConfigFileError';
    /** In the order of the files and their lines. */
    problems;
    constructor(problems) {
        const [first] = problems;
        const lines = problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
        const title = `the configuration has ${problems.length} problems`;
        super(problems.length === 1 ? (lines[0] ?? title) : [title, ...lines].join('\n  '), {
            code: 'config-invalid',
            ...(first === undefined ? {} : { subject: first.file }),
            hint: 'docs/configuration.md describes every key; extensions.schema.json lets an editor complete and check them.',
        });
        this.problems = problems;
    }
}
/** Specifications that cannot be installed together. */
class VersionsConflictError extends ExtensionInstallationError {
    name = 'VersionsConflictError';
    conflict;
    constructor(message, conflict, details) {
        super(message, { ...details, code: 'versions-conflict' });
        this.conflict = conflict;
    }
}
/** Turns an error into its report. */
function reportOf(error) {
    const report = { code: error.code, message: error.message, hint: error.hint ?? null };
    return error instanceof VersionsConflictError ? { ...report, conflict: error.conflict } : report;
}
/** Whether a value is a node error with this errno code, such as `ENOENT`. */
function hasErrno(error, ...codes) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}
/** The message of anything that was thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PC: () => (/* binding */ isMarkerTrue),
/* harmony export */   Pc: () => (/* binding */ normalizeName),
/* harmony export */   cP: () => (/* binding */ markerVariables),
/* harmony export */   gJ: () => (/* binding */ formatMarker),
/* harmony export */   gY: () => (/* binding */ parseMarker)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8898);

/** The variables PEP 508 defines, `extra` included. */
const markerVariables = [
    'os_name',
    'sys_platform',
    'platform_machine',
    'platform_python_implementation',
    'platform_release',
    'platform_system',
    'platform_version',
    'python_version',
    'python_full_version',
    'implementation_name',
    'implementation_version',
    'extra',
];
const token = /\s*(?:(\(|\))|(===|==|~=|!=|<=|>=|<|>)|(not\s+in\b|in\b)|(and\b|or\b)|"([^"]*)"|'([^']*)'|([A-Za-z_][A-Za-z0-9_.]*))/y;
function tokenize(text) {
    const tokens = [];
    token.lastIndex = 0;
    while (token.lastIndex < text.trimEnd().length) {
        const position = token.lastIndex;
        const match = token.exec(text);
        if (match === null)
            throw new SyntaxError(`cannot read the marker at '${text.slice(position).trim()}'`);
        const [, parenthesis, symbol, membership, boolean, double, single, word] = match;
        const literal = double ?? single;
        if (parenthesis !== undefined)
            tokens.push({ kind: 'parenthesis', text: parenthesis });
        else if (symbol !== undefined)
            tokens.push({ kind: 'operator', text: symbol });
        else if (membership !== undefined)
            tokens.push({ kind: 'operator', text: membership.replace(/\s+/, ' ') });
        else if (boolean !== undefined)
            tokens.push({ kind: 'boolean', text: boolean });
        else if (literal !== undefined)
            tokens.push({ kind: 'value', text: literal, value: { kind: 'literal', text: literal } });
        else if (word !== undefined) {
            if (!markerVariables.includes(word))
                throw new SyntaxError(`'${word}' is no marker variable`);
            tokens.push({ kind: 'value', text: word, value: { kind: 'variable', text: word } });
        }
    }
    return tokens;
}
/** Parses a marker. Throws `SyntaxError` saying what could not be read. */
function parseMarker(text) {
    const tokens = tokenize(text);
    let position = 0;
    const next = () => tokens[position++];
    const value = () => {
        const read = next();
        if (read?.value === undefined)
            throw new SyntaxError(`a value is missing in the marker '${text.trim()}'`);
        return read.value;
    };
    const primary = () => {
        if (tokens[position]?.text === '(' && tokens[position]?.kind === 'parenthesis') {
            position++;
            const inner = disjunction();
            if (next()?.text !== ')')
                throw new SyntaxError(`a ')' is missing in the marker '${text.trim()}'`);
            return inner;
        }
        const left = value();
        const operator = next();
        if (operator?.kind !== 'operator')
            throw new SyntaxError(`a comparison is missing in the marker '${text.trim()}'`);
        const right = value();
        if (left.kind === right.kind && left.kind === 'literal')
            throw new SyntaxError(`the marker '${text.trim()}' compares two literals`);
        return { kind: 'comparison', left, operator: operator.text, right };
    };
    const chain = (kind, operand) => {
        let left = operand();
        while (tokens[position]?.kind === 'boolean' && tokens[position]?.text === kind) {
            position++;
            left = { kind, left, right: operand() };
        }
        return left;
    };
    const disjunction = () => chain('or', () => chain('and', primary));
    const marker = disjunction();
    if (position < tokens.length)
        throw new SyntaxError(`'${tokens[position]?.text}' is unexpected in the marker '${text.trim()}'`);
    return marker;
}
/** The marker with one spelling of spaces, quotes and parentheses. */
function formatMarker(marker) {
    if (marker.kind === 'comparison')
        return `${formatValue(marker.left)} ${marker.operator} ${formatValue(marker.right)}`;
    const operand = (side) => (marker.kind === 'and' && side.kind === 'or' ? `(${formatMarker(side)})` : formatMarker(side));
    return `${operand(marker.left)} ${marker.kind} ${operand(marker.right)}`;
}
function formatValue(value) {
    if (value.kind === 'variable')
        return value.text;
    return value.text.includes('"') ? `'${value.text}'` : `"${value.text}"`;
}
/**
 * Whether a marker holds for an interpreter.
 *
 * @param extras the extras asked for; `extra == "x"` holds when `x` is among them.
 */
function isMarkerTrue(marker, environment, extras = []) {
    if (marker.kind !== 'comparison') {
        const holds = (side) => isMarkerTrue(side, environment, extras);
        return marker.kind === 'and' ? holds(marker.left) && holds(marker.right) : holds(marker.left) || holds(marker.right);
    }
    const { left, operator, right } = marker;
    if (isExtra(left) || isExtra(right)) {
        const wanted = normalizeName(isExtra(left) ? right.text : left.text);
        const isAsked = extras.some((extra) => normalizeName(extra) === wanted);
        return operator === '!=' ? !isAsked : isAsked;
    }
    const resolve = (value) => (value.kind === 'variable' ? (environment[value.text] ?? '') : value.text);
    return compare(resolve(left), operator, resolve(right));
}
function isExtra(value) {
    return value.kind === 'variable' && value.text === 'extra';
}
/** As PEP 508 says: versions where the right side is a version specifier, else strings. */
function compare(left, operator, right) {
    if (operator === 'in')
        return right.includes(left);
    if (operator === 'not in')
        return !right.includes(left);
    const isVersion = (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.valid)(left) !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.valid)(right.replace(/\.\*$/, '')) !== null;
    if (isVersion && operator !== '===')
        return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.satisfies)(left, `${operator}${right}`, { prereleases: true });
    switch (operator) {
        case '==':
        case '===':
            return left === right;
        case '!=':
            return left !== right;
        case '<':
            return left < right;
        case '<=':
            return left <= right;
        case '>':
            return left > right;
        case '>=':
            return left >= right;
        default:
            return false;
    }
}
/** A distribution or extra name in its normal form (PEP 503): lower case, runs of `-`, `_` and `.` as one `-`. */
function normalizeName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}


/***/ }),

/***/ 2018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseRequirement),
/* harmony export */   z: () => (/* binding */ formatRequirement)
/* harmony export */ });
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(867);

const namePattern = /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*/;
const extrasPattern = /^\[\s*([^\]]*)\]\s*/;
const clausePattern = /^(===|==|~=|!=|<=|>=|<|>)\s*([A-Za-z0-9_.*+!-]+)$/;
/** PEP 440, appendix B: a version, with the spellings it allows. */
const versionPattern = /^v?(?:\d+!)?\d+(?:\.\d+)*(?:[-_.]?(?:alpha|a|beta|b|preview|pre|c|rc)[-_.]?\d*)?(?:-\d+|[-_.]?(?:post|rev|r)[-_.]?\d*)?(?:[-_.]?dev[-_.]?\d*)?(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?$/i;
/** Parses a PEP 508 requirement. Throws `SyntaxError` saying what could not be read. */
function parseRequirement(text) {
    let rest = text.trim();
    const take = (pattern) => {
        const match = pattern.exec(rest);
        if (match === null)
            return undefined;
        rest = rest.slice(match[0].length);
        return match[1];
    };
    const name = take(namePattern);
    if (name === undefined)
        throw new SyntaxError('it does not begin with a package name');
    const extras = parseExtras(take(extrasPattern));
    if (rest.startsWith('@')) {
        // PEP 508: in a direct reference the marker's `;` follows white space, because URLs may hold one.
        const [, url = '', condition] = /^@\s*(\S*)(?:\s+;(.*))?$/s.exec(rest) ?? [];
        if (url === '')
            throw new SyntaxError(`the reference '${rest}' is not '@ URL'`);
        return { name: (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc)(name), extras, versions: [], url, ...markerOf(condition) };
    }
    const [versionText = '', ...conditions] = rest.split(';');
    const condition = conditions.length === 0 ? undefined : conditions.join(';');
    return { name: (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc)(name), extras, versions: parseVersions(versionText), ...markerOf(condition) };
}
function markerOf(condition) {
    return condition === undefined ? {} : { marker: (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMarker */ .gY)(condition) };
}
function parseExtras(list) {
    if (list === undefined || list.trim() === '')
        return [];
    const extras = list.split(',').map((extra) => extra.trim());
    for (const extra of extras) {
        if (!/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(extra))
            throw new SyntaxError(`'${extra}' is no name of an extra`);
    }
    return [...new Set(extras.map(_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc))].sort();
}
function parseVersions(text) {
    const inner = /^\((.*)\)$/s.exec(text.trim())?.[1] ?? text;
    if (inner.trim() === '')
        return [];
    const clauses = inner.split(',').map((clause) => parseClause(clause.trim()));
    return [...new Set(clauses)].sort();
}
function parseClause(clause) {
    const [, operator, version] = clausePattern.exec(clause) ?? [];
    if (operator === undefined || version === undefined)
        throw new SyntaxError(`'${clause}' is no version clause such as '>=1.0'`);
    const isPrefix = version.endsWith('.*');
    if (isPrefix && operator !== '==' && operator !== '!=')
        throw new SyntaxError(`'.*' goes with '==' and '!=' only, not in '${clause}'`);
    if (operator !== '===' && !versionPattern.test(isPrefix ? version.slice(0, -2) : version)) {
        throw new SyntaxError(`'${version}' is no version (PEP 440)`);
    }
    if (operator === '~=' && !/^v?(?:\d+!)?\d+\./i.test(version))
        throw new SyntaxError(`'~=' needs a version of two parts or more, not '${version}'`);
    return `${operator}${version.toLowerCase()}`;
}
/** The requirement in its one canonical spelling: `name[extra]<5,>=4; marker`. */
function formatRequirement(requirement) {
    const extras = requirement.extras.length === 0 ? '' : `[${requirement.extras.join(',')}]`;
    const head = `${requirement.name}${extras}`;
    const marker = requirement.marker === undefined ? '' : (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMarker */ .gJ)(requirement.marker);
    if (requirement.url !== undefined)
        return `${head} @ ${requirement.url}${marker && ` ; ${marker}`}`;
    return `${head}${requirement.versions.join(',')}${marker && `; ${marker}`}`;
}


/***/ }),

/***/ 9676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseSpecification)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3136);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(452);
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2580);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(867);
/* harmony import */ var _requirement_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2018);






/** The longest specification accepted, in characters: the path limit of Linux (PATH_MAX) and far above any requirement seen. */
const maxSpecificationLength = 4_096;
const vcsPattern = /^(?:git|hg|bzr|svn)\+[a-z][a-z0-9+.-]*:\/\//i;
const urlPattern = /^[a-z][a-z0-9+.-]*:\/\//i;
const windowsDrivePattern = /^[A-Za-z]:[\\/]/;
const archivePattern = /\.(?:whl|zip|tar\.gz|tgz|tar\.bz2|tar\.xz|tar)$/i;
/**
 * Parses one specification: a PEP 508 requirement, or a path, wheel, `file://`, `git+…://` or other URL that uv takes.
 *
 * @throws ExtensionConfigError with a `specification-…` code when the text is anything else, such as an option of the
 * installer, several requirements, or holds control characters or `${…}`. Nothing is read from disk.
 */
function parseSpecification(text, context = {}) {
    const raw = text.trim();
    refuseUnsafeText(raw, context);
    const reference = splitReference(raw);
    if (reference !== undefined)
        return referenceSpecification(raw, reference, context);
    const requirement = readRequirement(raw, context);
    if (requirement.url !== undefined)
        return directReference(raw, { ...requirement, target: requirement.url, isNamed: true }, context);
    const canonical = (0,_requirement_js__WEBPACK_IMPORTED_MODULE_4__/* .formatRequirement */ .z)(requirement);
    return {
        raw,
        display: raw,
        canonical,
        kind: 'requirement',
        name: requirement.name,
        extras: requirement.extras,
        ...(requirement.marker === undefined ? {} : { marker: requirement.marker }),
        ...(requirement.versions.some((clause) => /^===?[^*]+$/.test(clause)) ? { isPinned: true } : {}),
        installable: raw,
    };
}
function refuse(code, raw, problem, hint, context) {
    const subject = (0,_system_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .redactUrls */ .s)(raw.length > 80 ? `${raw.slice(0, 77)}…` : raw);
    const where = context.origin === undefined ? '' : `${context.origin}: `;
    const shown = JSON.stringify(subject).slice(1, -1);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExtensionConfigError */ .sw(`${where}'${shown}' ${problem}`, { code, subject, hint });
}
function refuseUnsafeText(raw, context) {
    if (raw === '')
        refuse('specification-invalid', raw, 'is empty', 'Name a package, such as sphinx-copybutton==0.5.2.', context);
    if (raw.length > maxSpecificationLength) {
        const problem = `is ${raw.length} characters long, more than ${maxSpecificationLength}`;
        refuse('specification-too-long', raw, problem, 'Name one package; give a list one specification a line.', context);
    }
    const lines = raw.split(/\r\n|\r|\n/);
    if (lines.length > 1) {
        refuse('specification-has-several', raw, 'holds several lines', 'Write one specification a line, each as an argument of its own.', context);
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(raw)) {
        refuse('specification-has-control-character', raw, 'holds a control character', 'Remove it; a tab or NUL often comes from a template.', context);
    }
    if (raw.startsWith('-')) {
        const isFile = /^(?:-r|--requirements?)\b/.test(raw);
        const isIndex = /^(?:-i|--(?:extra-)?index-url|--index|--default-index)\b/.test(raw);
        const isConstraint = /^(?:-c|--constraints?)\b/.test(raw);
        const hint = isFile
            ? 'Name the file in the input requirements (CLI: --requirements FILE).'
            : isIndex
                ? 'Use the inputs index-url and extra-index-url (CLI: --index-url, --extra-index-url).'
                : isConstraint
                    ? 'Name the file in the input constraints (CLI: --constraints FILE).'
                    : /^(?:-e|--editable)\b/.test(raw)
                        ? 'Editable installs cannot be cached; name the path without -e.'
                        : 'Specifications are packages only; options have inputs of their own.';
        refuse('specification-is-option', raw, 'is an option, not a specification', hint, context);
    }
    if (/\s--|\s#/.test(raw)) {
        const hint = 'Options and comments inside a specification are refused; a file for the input requirements may hold comments.';
        refuse('specification-is-option', raw, "holds ' --' or ' #'", hint, context);
    }
    if (raw.includes('${')) {
        const hint = 'uv would put the value of a variable there and send it to the host; give credentials by UV_INDEX_…, netrc or the keyring.';
        refuse('specification-has-variable', raw, "holds '${'", hint, context);
    }
}
function splitReference(raw) {
    const [, body = raw, condition] = /^(.*?)\s+;(.*)$/.exec(raw) ?? [];
    const [, withoutExtras = body, extras] = /^(.*[^\s\]])\[([^\]]*)\]$/.exec(body) ?? [];
    const isReference = urlPattern.test(withoutExtras) ||
        windowsDrivePattern.test(withoutExtras) ||
        /^[.~]?[\\/]|^\.\.?$|^\.\.[\\/]/.test(withoutExtras) ||
        (!withoutExtras.includes('@') && /[\\/]/.test(withoutExtras) && !/["']/.test(raw)) ||
        (!/[\s@]/.test(withoutExtras) && archivePattern.test(withoutExtras));
    if (!isReference)
        return undefined;
    const names = (extras ?? '').split(',').map((extra) => (0,_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeName */ .Pc)(extra.trim()));
    return { target: withoutExtras, extras: names.filter((name) => name !== '').sort(), condition };
}
function referenceSpecification(raw, reference, context) {
    if (/\s/.test(reference.target) && urlPattern.test(reference.target)) {
        refuse('specification-has-several', raw, 'is a URL with white space in it', 'Write one specification a line; encode spaces as %20.', context);
    }
    const name = /([A-Za-z0-9][A-Za-z0-9._]*)-[^/\\]*\.whl(?:[?#].*)?$/.exec(reference.target)?.[1];
    const direct = {
        target: reference.target,
        extras: reference.extras,
        isNamed: false,
        ...(name === undefined ? {} : { name: (0,_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeName */ .Pc)(name) }),
        ...(reference.condition === undefined ? {} : readMarker(raw, reference.condition, context)),
    };
    return directReference(raw, direct, context);
}
function readMarker(raw, condition, context) {
    return { marker: reading(() => (0,_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .parseMarker */ .gY)(condition), raw, context) };
}
function directReference(raw, reference, context) {
    const { target } = reference;
    const local = localPathOf(target, context);
    const kind = vcsPattern.test(target)
        ? 'vcs'
        : local === undefined
            ? 'url'
            : /^file:/i.test(target)
                ? 'file'
                : /\.whl$/i.test(local)
                    ? 'wheel'
                    : 'path';
    const extras = reference.extras.length === 0 ? '' : `[${reference.extras.join(',')}]`;
    const place = local === undefined ? (0,_system_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutUrlCredentials */ .e)(target) : relativePath(local, context);
    const marker = reference.marker === undefined ? '' : ` ; ${(0,_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMarker */ .gJ)(reference.marker)}`;
    const spelled = (where) => (reference.isNamed ? `${reference.name}${extras} @ ${where}` : `${where}${extras}`);
    return {
        raw,
        display: (0,_system_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .redactUrls */ .s)(raw),
        canonical: `${spelled(place)}${marker}`,
        kind,
        ...(reference.name === undefined ? {} : { name: reference.name }),
        extras: reference.extras,
        ...(reference.marker === undefined ? {} : { marker: reference.marker }),
        ...(local === undefined ? {} : { localPath: local }),
        installable: spelled(local === undefined || kind === 'file' ? target : local),
    };
}
function localPathOf(target, context) {
    if (/^file:/i.test(target)) {
        try {
            return (0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(target);
        }
        catch {
            return undefined;
        }
    }
    if (urlPattern.test(target))
        return undefined;
    return node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(context.baseDirectory ?? process.cwd(), target);
}
function relativePath(local, context) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(context.baseDirectory ?? process.cwd(), local)
        .split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep)
        .join('/');
    return relative.startsWith('..') || node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(relative) ? relative : `./${relative}`;
}
function readRequirement(raw, context) {
    return reading(() => (0,_requirement_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRequirement */ .p)(raw), raw, context);
}
/** Runs a parser; what it cannot read is refused with its reason. */
function reading(parse, raw, context) {
    try {
        return parse();
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        if (holdsSeveralRequirements(raw)) {
            refuse('specification-has-several', raw, 'holds more than one requirement', 'Write one specification a line, each as an argument of its own.', context);
        }
        const hint = 'Write it as in pip: name, name[extra], name>=1,<2, a path, or a URL.';
        return refuse('specification-invalid', raw, `is no specification: ${(0,_system_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .redactUrls */ .s)(error.message)}`, hint, context);
    }
}
function holdsSeveralRequirements(raw) {
    const parts = raw.split(/[\s,]+/).filter((part) => part !== '');
    return parts.length > 1 && parts.every((part) => isRequirement(part));
}
function isRequirement(text) {
    try {
        (0,_requirement_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRequirement */ .p)(text);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readInputFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(452);


/** The text of a file an input or variable names. Throws ExtensionConfigError `file-unreadable`. */
async function readInputFile(file, origin) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrno */ .Nm)(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EISDIR', 'EPERM'))
            throw error;
        const reason = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrno */ .Nm)(error, 'ENOENT', 'ENOTDIR') ? 'there is no such file' : 'it is not a readable file';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExtensionConfigError */ .sw(`${origin}: '${file}' cannot be read: ${reason}`, {
            code: 'file-unreadable',
            subject: file,
            hint: 'Relative paths start at the workspace. Was it checked out before this step?',
            cause: error,
        });
    }
}


/***/ }),

/***/ 2580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ withoutUrlCredentials),
/* harmony export */   s: () => (/* binding */ redactUrls)
/* harmony export */ });
/** Keeps credentials out of messages, logs, metadata and saved states. */
const urlCredentials = /([a-z][a-z0-9+.-]*:\/\/)[^\s/@'"`]*@/gi;
/** Replaces user names and passwords in the URLs of a text by `***`. */
function redactUrls(text) {
    // `git@` alone is the conventional user of ssh remotes and no secret.
    return text.replace(urlCredentials, (whole, scheme) => (/:\/\/git@$/i.test(whole) ? whole : `${scheme}***@`));
}
/** Removes user names and passwords from the URLs of a text, as digests need it. */
function withoutUrlCredentials(text) {
    return text.replace(urlCredentials, (whole, scheme) => (/:\/\/git@$/i.test(whole) ? whole : scheme));
}


/***/ }),

/***/ 3292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  PJ: () => (/* reexport */ TomlDate),
  zx: () => (/* reexport */ TomlError),
  qg: () => (/* reexport */ parse)
});

// UNUSED EXPORTS: default, stringify

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/error.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
function getLineColFromPtr(string, ptr) {
    let lines = string.slice(0, ptr).split(/\r?\n/);
    return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
    let lines = string.split(/\r?\n/);
    let codeblock = '';
    let numberLen = (Math.log10(line + 1) | 0) + 1;
    for (let i = line - 1; i <= line + 1; i++) {
        let l = lines[i - 1];
        if (!l)
            continue;
        codeblock += i.toString().padEnd(numberLen, ' ');
        codeblock += ':  ';
        codeblock += l;
        codeblock += '\n';
        if (i === line) {
            codeblock += ' '.repeat(numberLen + column + 2);
            codeblock += '^\n';
        }
    }
    return codeblock;
}
class TomlError extends Error {
    line;
    column;
    codeblock;
    constructor(message, options) {
        const [line, column] = getLineColFromPtr(options.toml, options.ptr);
        const codeblock = makeCodeBlock(options.toml, line, column);
        super(`Invalid TOML document: ${message}\n\n${codeblock}`, options);
        this.line = line;
        this.column = column;
        this.codeblock = codeblock;
    }
    /** @internal */
    static x(message, ctx, ptr) {
        throw new TomlError(message, { toml: ctx.s, ptr: ptr ?? ctx.p });
    }
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/primitive.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */

/** @internal */
function parseString(ctx) {
    let startPtr = ctx.p;
    let c = ctx.s.charCodeAt(ctx.p++);
    let first = c;
    let isLiteral = c === 0x27; /* ' */
    let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
    if (isMultiline) {
        // Trim initial newline
        if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 0xa /* \n */)
            ctx.p++;
        else if (c === 0xd /* \r */ && ctx.s.charCodeAt(ctx.p + 1) === 0xa /* \n */)
            ctx.p += 2;
    }
    // For the record: it is not worth it to use a fast-path for literal strings using `indexOf`.
    // Doing a char-by-char iteration ends up dispatching less instructions, for the same wall-clock runtime.
    let parsed = '';
    let sliceStart = ctx.p;
    // states:
    //   0 - decoding
    //   1 - decoding escape
    //   2 - whitespace escape (no newline encountered yet, must fail on non-whitespace)
    //   3 - whitespace escape (newline encountered, allowed to transition back to normal decode)
    let state = 0;
    for (; ctx.p < ctx.s.length; ctx.p++) {
        c = ctx.s.charCodeAt(ctx.p);
        // Deal with newlines first, since that simplifies control character checking and handling across all states
        if (isMultiline && (c === 0xa /* \n */ || (c === 0xd /* \r */ && ctx.s.charCodeAt(ctx.p + 1) === 0xa /* \n */))) {
            state = state && 3;
        }
        // Control characters are banned in TOML, so we throw an error if we encounter them
        else if ((c < 0x20 && c !== 0x9 /* \t */) || c === 0x7f) {
            TomlError.x('control characters are not allowed in strings', ctx);
        }
        // The string might terminate while we're parsing through a newline escape.
        // It must have encountered a newline; otherwise, it'll simply fail in another branch.
        else if ((!state || state === 3) && c === first && (!isMultiline || (ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first))) {
            if (isMultiline) {
                // If the string ends with 4-5 quotes, then the first 1-2 are part of the string
                if (ctx.s.charCodeAt(ctx.p + 3) === first)
                    ctx.p++;
                if (ctx.s.charCodeAt(ctx.p + 3) === first)
                    ctx.p++;
            }
            // If we're in a newline escape still, then there's nothing to add.
            if (!state) {
                // Avoid a useless concat operation if the string can be used as-is.
                let s = ctx.s.slice(sliceStart, ctx.p);
                parsed = parsed ? parsed + s : s;
            }
            ctx.p += isMultiline ? 3 : 1;
            return parsed;
        }
        // Baseline state; keep moving forward unless an escape sequence starts
        else if (!state) {
            if (!isLiteral && c === 0x5c /* \ */) {
                parsed += ctx.s.slice(sliceStart, (sliceStart = ctx.p));
                state = 1;
            }
        }
        else if (state === 1) {
            if (c === 0x78 /* x */ || c === 0x75 /* u */ || c === 0x55 /* U */) { // Unicode escape
                let errPtr = ctx.p++ - 1;
                let value = 0;
                let len = c === 0x78 /* x */ ? 2 : c === 0x75 /* u */ ? 4 : 8;
                for (let j = 0; j < len; j++, ctx.p++) {
                    let hex = ctx.s.charCodeAt(ctx.p);
                    let digit = 
                    /* 0-9 */ hex >= 0x30 && hex <= 0x39 ? hex - 0x30 :
                        /* A-F */ hex >= 0x41 && hex <= 0x46 ? hex - 0x41 + 10 :
                            /* a-f */ hex >= 0x61 && hex <= 0x66 ? hex - 0x61 + 10 : -1;
                    if (digit < 0)
                        TomlError.x('invalid non-hex character in unicode escape', ctx);
                    value = (value << 4) | digit;
                }
                // Because JS does bitwise on signed 32bit integers, all 0xfzzzzzzz values are actually seen as negative
                if (value < 0 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) {
                    TomlError.x('invalid unicode escape', ctx, errPtr);
                }
                parsed += String.fromCodePoint(value);
                sliceStart = ctx.p--;
                state = 0;
            }
            // Newline escape sequence. We only need to care about spaces and tabs; newlines are dealt with earlier
            else if (isMultiline && (c === 0x20 || c === 0x9 /* \t */)) {
                state = 2;
            }
            // Basic escape sequence
            else {
                if (c === 0x62 /* b */)
                    parsed += '\b';
                else if (c === 0x74 /* t */)
                    parsed += '\t';
                else if (c === 0x6e /* n */)
                    parsed += '\n';
                else if (c === 0x66 /* f */)
                    parsed += '\f';
                else if (c === 0x72 /* r */)
                    parsed += '\r';
                else if (c === 0x65 /* e */)
                    parsed += '\x1b';
                else if (c === 0x22 /* " */)
                    parsed += '"';
                else if (c === 0x5c /* \ */)
                    parsed += '\\';
                else
                    TomlError.x('unrecognised escape sequence', ctx);
                sliceStart = ctx.p + 1;
                state = 0;
            }
        }
        // Newline escape continuation: keep moving forward until the first non-whitespace char
        else if (c !== 0x20 && c !== 0x9 /* \t */) {
            if (state === 2)
                TomlError.x('invalid escape: only line-ending whitespace may be escaped', ctx, sliceStart);
            // State cannot be zero, or we'd have branched earlier already.
            // If it's a backslash, immediately transition to the escape state so it can be processed.
            state = !isLiteral && c === 0x5c /* \ */ ? 1 : 0;
            sliceStart = ctx.p;
        }
    }
    TomlError.x('unfinished string', ctx, startPtr);
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/date.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
let DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
class TomlDate extends Date {
    #hasDate = false;
    #hasTime = false;
    #offset = null;
    constructor(date, fasttype, unsafeDelim) {
        let hasDate = true;
        let hasTime = true;
        let offset = 'Z';
        let c;
        if (typeof date === 'string') {
            if (fasttype)
                prep: {
                    // Date-time
                    if (fasttype < 3) {
                        if (+date.slice(11, 13) > 23) {
                            date = '';
                            break prep;
                        }
                        // Local
                        if (fasttype === 2) {
                            offset = null;
                            date += 'Z';
                        }
                        // Offset; keep track of offset if not Z
                        else if ((c = date.charCodeAt(date.length - 1)) !== 0x5a /* Z */ && c !== 0x7a /* z */) {
                            offset = date.slice(date.length - 6);
                        }
                        if (unsafeDelim)
                            date = date.slice(0, 10) + 'T' + date.slice(11);
                    }
                    // Time
                    else if (fasttype === 4) {
                        date = +date.slice(0, 2) > 23 ? '' : `0000-01-01T${date}Z`;
                    }
                    hasDate = fasttype !== 4;
                    hasTime = fasttype !== 3;
                }
            else {
                let match = date.match(DATE_TIME_RE);
                if (match) {
                    if (!match[1]) {
                        hasDate = false;
                        date = `0000-01-01T${date}`;
                    }
                    hasTime = !!match[2];
                    // Make sure to use T instead of a space. Breaks in case of extreme values otherwise.
                    hasTime && date[10] === ' ' && (date = date.replace(' ', 'T'));
                    // Do not allow rollover hours.
                    if (match[2] && +match[2] > 23) {
                        date = '';
                    }
                    else {
                        offset = match[3] || null;
                        if (!offset && hasTime)
                            date += 'Z';
                    }
                }
                else {
                    date = '';
                }
            }
        }
        super(date);
        if (!isNaN(this.getTime())) {
            this.#hasDate = hasDate;
            this.#hasTime = hasTime;
            this.#offset = offset;
        }
    }
    isDateTime() {
        return this.#hasDate && this.#hasTime;
    }
    isLocal() {
        return !this.#hasDate || !this.#hasTime || !this.#offset;
    }
    isDate() {
        return this.#hasDate && !this.#hasTime;
    }
    isTime() {
        return this.#hasTime && !this.#hasDate;
    }
    isValid() {
        return this.#hasDate || this.#hasTime;
    }
    toISOString() {
        let iso = super.toISOString();
        // Local Date
        if (this.isDate())
            return iso.slice(0, 10);
        // Local Time
        if (this.isTime())
            return iso.slice(11, 23);
        // Local DateTime
        if (this.#offset === null)
            return iso.slice(0, -1);
        // Offset DateTime
        if (this.#offset === 'Z' || this.#offset === 'z')
            return iso;
        // This part is quite annoying: JS strips the original timezone from the ISO string representation
        // Instead of using a "modified" date and "Z", we restore the representation "as authored"
        let offset = (+(this.#offset.slice(1, 3)) * 60) + +(this.#offset.slice(4, 6));
        offset = this.#offset[0] === '-' ? offset : -offset;
        let offsetDate = new Date(this.getTime() - (offset * 60e3));
        return offsetDate.toISOString().slice(0, -1) + this.#offset;
    }
    static wrapAsOffsetDateTime(jsDate, offset = 'Z') {
        let date = new TomlDate(jsDate);
        date.#offset = offset;
        return date;
    }
    static wrapAsLocalDateTime(jsDate) {
        let date = new TomlDate(jsDate);
        date.#offset = null;
        return date;
    }
    static wrapAsLocalDate(jsDate) {
        let date = new TomlDate(jsDate);
        date.#hasTime = false;
        date.#offset = null;
        return date;
    }
    static wrapAsLocalTime(jsDate) {
        let date = new TomlDate(jsDate);
        date.#hasDate = false;
        date.#offset = null;
        return date;
    }
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/extract.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */




function isDigit(char, base = 10) {
    return base === 16
        ? (char > 0x2f && char < 0x3a) || (char > 0x40 && char < 0x47) || (char > 0x60 && char < 0x67)
        : (char > 0x2f && char < 0x30 + base);
}
function isEndOfValue(char, delim) {
    // Whitespace -- we're permissive on `\r` for performance; it'll be dealt with later anyway
    return char === 0x20 || char === 0x9 /* \t */ || char === 0xa /* \n */ || char === 0xd /* \r */ ||
        // Structure end or next value delimiter
        (delim && (char === delim || char === 0x2c /* , */)) ||
        // Comment
        char === 0x23; /* # */
}
/** @internal */
function extractValue(ctx, end) {
    let errPtr = ctx.p;
    let c = ctx.s.charCodeAt(ctx.p);
    // Structs
    if (c === 0x5b /* [ */ || c === 0x7b /* { */) {
        ctx.d-- || TomlError.x('document contains excessively nested structures. aborting.', ctx);
        let value = c === 0x5b /* [ */
            ? parseArray(ctx)
            : parseInlineTable(ctx);
        ctx.d++;
        return value;
    }
    // Strings
    if (c === 0x22 /* " */ || c === 0x27 /* ' */) {
        return parseString(ctx);
    }
    // Booleans
    // We can fast-path because the first character is enough to know the only possible value
    if (c === 0x74 /* t */) { // Only possible valid value is `true`
        if (ctx.s.charCodeAt(++ctx.p) !== 0x72 || ctx.s.charCodeAt(++ctx.p) !== 0x75 || ctx.s.charCodeAt(++ctx.p) !== 0x65)
            TomlError.x('invalid value', ctx, errPtr);
        return ctx.p++, true;
    }
    if (c === 0x66 /* f */) { // Only possible valid value is `false`
        if (ctx.s.charCodeAt(++ctx.p) !== 0x61 || ctx.s.charCodeAt(++ctx.p) !== 0x6c || ctx.s.charCodeAt(++ctx.p) !== 0x73 || ctx.s.charCodeAt(++ctx.p) !== 0x65)
            TomlError.x('invalid value', ctx, errPtr);
        return ctx.p++, false;
    }
    if (c === 0x2b /* + */ || c === 0x2d /* - */) {
        return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 0x2c - c, end);
    }
    // Rough heuristic, but `parseDate` falls back to number parsing if it's a false positive.
    // e.g.: `a = 1\n-------------- = 1` would match this heuristic, but gracefully fallback to numbers.
    if (ctx.s.charCodeAt(ctx.p + 4) === 0x2d /* - */ && ctx.s.charCodeAt(ctx.p + 7) === 0x2d /* - */) {
        return parseDate(ctx, c, end);
    }
    // Same logic as above; `parseTime` falls back to number parsing if it's a false positive.
    if (ctx.s.charCodeAt(ctx.p + 2) === 0x3a /* : */) {
        return parseTime(ctx, c, end);
    }
    return parseNumber(ctx, ctx.p, c, 0, end);
}
// State:
// 0: init
// 1: integer
// 2: fractional dot
// 3: fractional
// 4: exponent letter
// 5: exponent
// 6: exponent sign
// 7: exponent with sign
// >9: underscore; see below
//     -> 12: was integer
//     -> 14: was fractional
//     -> 16: was exponent
// states 2-5, 14, 16 are ONLY permitted iif base === 10
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
    let c = startChr;
    let state = 0;
    let hasUnderscores = false;
    // (+/-)inf
    if (c === 0x69 /* i */) {
        if (ctx.s.charCodeAt(++ctx.p) !== 0x6e || ctx.s.charCodeAt(++ctx.p) !== 0x66)
            TomlError.x('invalid value', ctx, startPtr);
        return ctx.p++, (sign || 1) / 0;
    }
    // (+/-)nan
    if (c === 0x6e /* n */) {
        if (ctx.s.charCodeAt(++ctx.p) !== 0x61 || ctx.s.charCodeAt(++ctx.p) !== 0x6e)
            TomlError.x('invalid value', ctx, startPtr);
        return ctx.p++, NaN;
    }
    // Leading zero
    // Only allowed cases: `0<EOV>`, `0.(...)`, `0e(...)`, `0x(...)`, `0b(...)`, `0o(...)`
    // FWIW, `0e(...)` is a stupid case, but it's not banned per-se so we have to parse it
    if (c === 0x30 /* 0 */) {
        if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr))
            return ctx.bi === true ? 0n : 0; // note: conveniently deals with `-0`
        if (!sign) {
            if (c === 0x78 /* x */)
                return parseIntegerBaseN(ctx, startPtr, 16, endChr);
            else if (c === 0x62 /* b */)
                return parseIntegerBaseN(ctx, startPtr, 2, endChr);
            else if (c === 0x6f /* o */)
                return parseIntegerBaseN(ctx, startPtr, 8, endChr);
        }
        if (c === 0x2e /* . */)
            state = 2;
        else if (c === 0x65 /* e */ || c === 0x45 /* E */)
            state = 4;
        else
            TomlError.x('illegal leading zero', ctx, startPtr);
    }
    // If the 1st char is not a digit by now, then it's not a valid TOML value at all
    else if (!isDigit(c))
        TomlError.x('invalid value', ctx, startPtr);
    while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
        if (!state)
            state = 1; // Detects single-digit numbers we can use a fast parse path for
        // The way the states are numbered is not random: underscores are always permitted in odd-numbered states and
        // never permitted in even-numbered ones.
        if (c === 0x5f /* _ */) {
            if (!(state & 1))
                TomlError.x('illegal underscore', ctx);
            state += 11; // 11 is a marker that makes the state even and greater than 9; see the numbering + rationale above
            hasUnderscores = true;
        }
        // Transition to fractional part.
        else if (state === 1 && c === 0x2e /* . */)
            state = 2;
        // Transition to exponent part.
        else if ((state === 1 || state === 3) && (c === 0x65 /* e */ || c === 0x45 /* E */))
            state = 4;
        // + and - are permitted in state 4 only (handled before entering the function for state 0)
        else if (state === 4 && (c === 0x2b /* + */ || c === 0x2d /* - */)) {
            state = 6;
        }
        // All special cases have been handled; only digits are allowed here
        else if (!isDigit(c))
            TomlError.x(`illegal character in numeric literal`, ctx);
        // Clear state flags
        else if (state > 9)
            state -= 11;
        else if (!(state & 1))
            state++;
    }
    // Single-char number; we can fast-path these very easily.
    if (!state) {
        let val = (startChr - 0x30 /* 0 */) * (sign || 1);
        return ctx.bi === true ? BigInt(val) : val;
    }
    // Even-numbered states absolutely require a digit next; not even end of value is permitted
    if (!(state & 1))
        TomlError.x('unfinished numeric value', ctx, startPtr);
    let str = ctx.s.slice(startPtr, ctx.p);
    if (hasUnderscores)
        str = str.replaceAll('_', ''); // perf: replaceAll 1.25x faster than replace with a regex
    return state > 1
        ? parseFloat(str)
        : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
    let c, underscore = 1;
    while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
        if (c === 0x5f /* _ */) {
            if (underscore & 1)
                TomlError.x('illegal underscore', ctx);
            underscore = 3;
        }
        // We only need to check if the number is a valid digit, nothing else is permitted
        else if (!isDigit(c, base))
            TomlError.x(`illegal character in numeric literal`, ctx);
        // Clear underscore flag
        else if (underscore & 1)
            underscore--;
    }
    // Trailing underscore is not allowed
    if (underscore & 1)
        TomlError.x('unfinished numeric value', ctx);
    let str = ctx.s.slice(startPtr + 2, ctx.p);
    if (underscore)
        str = str.replaceAll('_', ''); // perf: replaceAll 1.25x faster than replace with a regex
    return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
    if (ctx.bi !== true)
        int: {
            let val = parseInt(str, base);
            if (!Number.isSafeInteger(val)) {
                if (ctx.bi)
                    break int;
                TomlError.x('integer value cannot be represented losslessly', ctx, startPtr);
            }
            return val;
        }
    return base === 10 ? BigInt(str) : BigInt((base === 2 ? '0b' : base === 8 ? '0o' : '0x') + str);
}
function parseDate(ctx, c, endChr) {
    let startPtr = ctx.p++, unsafeSeparator;
    if (!isDigit(c) ||
        !isDigit(ctx.s.charCodeAt(ctx.p++)) ||
        !isDigit(ctx.s.charCodeAt(ctx.p++)) ||
        !isDigit(ctx.s.charCodeAt(ctx.p++))) {
        return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
    }
    ctx.p += 5;
    if (!isDigit(ctx.s.charCodeAt(ctx.p++)))
        TomlError.x('invalid date-time: date part is malformed', ctx, startPtr);
    if (ctx.p >= ctx.s.length || (((c = ctx.s.charCodeAt(ctx.p)) !== 0x20 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 0x54 /* T */ && c !== 0x74 /* t */)) {
        let t = ctx.s.slice(startPtr, ctx.p);
        return readDate(ctx, t, 3, false, startPtr);
    }
    if (ctx.s.charCodeAt(ctx.p += 3) !== 0x3a /* : */)
        TomlError.x('invalid date-time: time part is malformed', ctx, startPtr);
    if (ctx.s.charCodeAt(ctx.p += 3) === 0x3a /* : */)
        ctx.p += 3;
    if (ctx.s.charCodeAt(ctx.p) === 0x2e /* . */)
        while (isDigit(ctx.s.charCodeAt(++ctx.p)))
            ;
    if (c = ctx.s.charCodeAt(ctx.p)) {
        if (c === 0x5a /* Z */ || c === 0x7a /* z */) {
            let t = ctx.s.slice(startPtr, ++ctx.p);
            return readDate(ctx, t, 1, unsafeSeparator, startPtr, '[+00:00]');
        }
        if (c === 0x2b /* + */ || c === 0x2d /* - */) {
            // Temporal's ZonedDateTime is weird asf when it comes to dealing with traditional offsets...
            // It's 1.2x faster to allocate a new string to pass to ZDT than use Instant.toZonedDateTimeISO
            let t = ctx.s.slice(startPtr, ctx.p += 6);
            return readDate(ctx, t, 1, unsafeSeparator, startPtr, !ctx.ld && ('[' + ctx.s.slice(ctx.p - 6, ctx.p) + ']'));
        }
    }
    let t = ctx.s.slice(startPtr, ctx.p);
    return readDate(ctx, t, 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
    let start = ctx.p;
    if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) {
        return parseNumber(ctx, --ctx.p, c, 0, endChr);
    }
    if (ctx.s.charCodeAt(ctx.p += 4) === 0x3a /* : */)
        ctx.p += 3;
    if (ctx.s.charCodeAt(ctx.p) === 0x2e /* . */)
        while (isDigit(ctx.s.charCodeAt(++ctx.p)))
            ;
    let t = ctx.s.slice(start, ctx.p);
    return readDate(ctx, t, 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
    if (ctx.ld) {
        let date = new TomlDate(str, type, unsafeDelim);
        if (!date.isValid())
            TomlError.x('invalid date', ctx, errPtr);
        return date;
    }
    try {
        if (temporalSuffix)
            str += temporalSuffix;
        switch (type) {
            case 1: return Temporal.ZonedDateTime.from(str);
            case 2: return Temporal.PlainDateTime.from(str);
            case 3: return Temporal.PlainDate.from(str);
            case 4: return Temporal.PlainTime.from(str);
        }
    }
    catch (e) {
        TomlError.x(e instanceof Error ? e.message : '' + e, ctx, errPtr);
    }
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/util.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */

/** @internal */
function skipComment(ctx) {
    for (; ctx.p < ctx.s.length; ctx.p++) {
        let c = ctx.s.charCodeAt(ctx.p);
        if (c === 0xa /* \n */)
            break;
        if (c === 0xd /* \r */ && ctx.s.charCodeAt(ctx.p + 1) === 0xa /* \n */) {
            ctx.p++;
            break;
        }
        if ((c < 0x20 && c !== 0x9 /* \t */) || c === 0x7f) {
            TomlError.x('control characters are not allowed in comments', ctx);
        }
    }
}
/** @internal */
function skipVoid(ctx, banNewLines, banComments) {
    let c;
    while (ctx.p < ctx.s.length) {
        while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 0x20 ||
            c === 0x9 /* \t */ ||
            (!banNewLines &&
                (c === 0xa /* \n */ || (c === 0xd /* \r */ && ctx.s.charCodeAt(ctx.p + 1) === 0xa /* \n */)))))
            ctx.p++;
        if (banComments || c !== 0x23 /* # */)
            break;
        skipComment(ctx);
    }
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/struct.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */




/** @internal */
function parseKey(ctx, end = 0x3d /* = */) {
    // States:
    // 0: before first char
    // 1: parsing bare key
    // 2: after key component
    let startPtr;
    let state = 0;
    let parsed = [];
    let sliceStart;
    let c = ctx.s.charCodeAt(startPtr = ctx.p);
    do {
        // End of key
        if (c === end) {
            if (!state)
                TomlError.x('unexpected end of key', ctx);
            if (state === 1)
                parsed.push(ctx.s.slice(sliceStart, ctx.p));
            return ctx.p++, parsed;
        }
        // Dotted key separator
        else if (c === 0x2e /* . */) {
            if (!state)
                TomlError.x('illegal empty bare key', ctx);
            if (state === 1)
                parsed.push(ctx.s.slice(sliceStart, ctx.p));
            state = 0;
        }
        // Quoted key
        else if (!state && (c === 0x22 /* " */ || c === 0x27 /* ' */)) {
            if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2))
                TomlError.x('illegal quoted key: multiline strings are not allowed', ctx);
            parsed.push(parseString(ctx));
            state = 2;
            ctx.p--;
        }
        // Whitespace; no-op in state 0 and 2, end of bare key in state 1
        else if (c === 0x20 || c === 0x9 /* \t */) {
            if (state === 1) {
                parsed.push(ctx.s.slice(sliceStart, ctx.p));
                state = 2;
            }
        }
        // If state is post-key, no character is allowed; otherwise ensure it's a bare-key component
        else if (state === 2 || (c < 0x30 && c !== 0x2d /* - */) || (c > 0x39 && c < 0x41) || (c > 0x5a && c < 0x61 && c !== 0x5f /* _ */) || c > 0x7a) {
            TomlError.x('illegal character in key', ctx);
        }
        // Illegal character
        else if (!state) {
            state = 1;
            sliceStart = ctx.p;
        }
    } while (c = ctx.s.charCodeAt(++ctx.p));
    TomlError.x('incomplete key-value: cannot find end of key', ctx, startPtr);
}
/** @internal */
function parseInlineTable(ctx) {
    let startPtr = ctx.p++;
    let res = Object.create(null);
    let seen = new Set();
    let c;
    while (ctx.p < ctx.s.length) {
        skipVoid(ctx);
        if ((c = ctx.s.charCodeAt(ctx.p)) === 0x7d /* } */) {
            ctx.p++;
            return res;
        }
        let k;
        let t = res;
        let hasOwn = false;
        let errPtr = ctx.p;
        let key = parseKey(ctx);
        for (let i = 0; i < key.length; i++) {
            if (i)
                t = hasOwn ? t[k] : (t[k] = Object.create(null));
            k = key[i];
            if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== 'object' || seen.has(t[k]))) {
                TomlError.x('trying to redefine an already defined value', ctx, errPtr);
            }
            let unsafe = k === '__proto__';
            if (ctx.uk && (unsafe || k === 'constructor')) {
                t = ctx.uk !== 1 && TomlError.x('document contains an unsafe property', ctx, errPtr);
                break;
            }
            if (!hasOwn && unsafe) {
                Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
            }
        }
        if (hasOwn) {
            TomlError.x('trying to redefine an already defined value', ctx, errPtr);
        }
        skipVoid(ctx, true, true);
        let value = extractValue(ctx, 0x7d /* } */);
        if (t && typeof (t[k] = value) === 'object')
            seen.add(value);
        skipVoid(ctx);
        if ((c = ctx.s.charCodeAt(ctx.p++)) === 0x7d /* } */) {
            return res;
        }
        if (c !== 0x2c /* , */)
            TomlError.x('expected comma or end of structure', ctx, ctx.p - 1);
    }
    TomlError.x('unfinished table', ctx, startPtr);
}
/** @internal */
function parseArray(ctx) {
    let startPtr = ctx.p++;
    let res = [];
    let c;
    while (ctx.p < ctx.s.length) {
        skipVoid(ctx);
        if ((c = ctx.s.charCodeAt(ctx.p)) === 0x5d /* ] */) {
            ctx.p++;
            return res;
        }
        res.push(extractValue(ctx, 0x5d /* ] */));
        skipVoid(ctx);
        if ((c = ctx.s.charCodeAt(ctx.p++)) === 0x5d /* ] */) {
            return res;
        }
        if (c !== 0x2c /* , */)
            TomlError.x('expected comma or end of structure', ctx, ctx.p - 1);
    }
    TomlError.x('unfinished array', ctx, startPtr);
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/parse.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */




function peekTable(ctx, key, table, meta, type) {
    let t = table;
    let m = meta;
    let k;
    let hasOwn = false;
    let state;
    for (let i = 0; i < key.length; i++) {
        if (i) {
            t = hasOwn ? t[k] : (t[k] = Object.create(null));
            m = (state = m[k]).c;
            if (type === 0 /* Type.DOTTED */ && (state.t === 1 /* Type.EXPLICIT */ || state.t === 2 /* Type.ARRAY */)) {
                return null;
            }
            if (state.t === 2 /* Type.ARRAY */) {
                let l = t.length - 1;
                t = t[l];
                m = m[l].c;
            }
        }
        k = key[i];
        if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 /* Type.DOTTED */ && m[k]?.d) {
            return null;
        }
        if (!hasOwn) {
            let unsafe = k === '__proto__';
            if (ctx.uk && (unsafe || k === 'constructor'))
                return false;
            if (unsafe) {
                Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
                Object.defineProperty(m, k, { enumerable: true, configurable: true, writable: true });
            }
            m[k] = {
                t: i < key.length - 1 && type === 2 /* Type.ARRAY */
                    ? 3 /* Type.ARRAY_DOTTED */ : type,
                d: false,
                i: 0,
                c: Object.create(null),
            };
        }
    }
    state = m[k];
    if (state.t !== type && !(type === 1 /* Type.EXPLICIT */ && state.t === 3 /* Type.ARRAY_DOTTED */)) {
        // Bad key type!
        return null;
    }
    if (type === 2 /* Type.ARRAY */) {
        if (!state.d) {
            state.d = true;
            t[k] = [];
        }
        t[k].push(t = Object.create(null));
        state.c[state.i++] = (state = { t: 1 /* Type.EXPLICIT */, d: false, i: 0, c: Object.create(null) });
    }
    if (state.d) {
        // Redefining a table!
        return null;
    }
    state.d = true;
    if (type === 1 /* Type.EXPLICIT */) {
        t = hasOwn ? t[k] : (t[k] = Object.create(null));
    }
    else if (type === 0 /* Type.DOTTED */ && hasOwn) {
        return null;
    }
    return [k, t, state.c];
}
function validateTablePeek(ctx, peek, ptr) {
    if (peek === null || ctx.uk === 2)
        TomlError.x(peek === null
            ? 'trying to redefine an already defined table or value'
            : 'document contains an unsafe property', ctx, ptr);
}
function parse(toml, options = {}) {
    let ctx = {
        s: toml,
        p: 0,
        d: options.maxDepth ?? 1000,
        bi: options.integersAsBigInt ?? false,
        ld: options.useLegacyDate ?? true,
        uk: options.unsafeKeyBehaviour === 'throw' ? 2 : options.unsafeKeyBehaviour === 'drop' ? 1 : 0,
    };
    let res = Object.create(null);
    let meta = Object.create(null);
    let tmp;
    let skipping = false;
    let tbl = res;
    let m = meta;
    // BOM is allowed, skip.
    // JS is UTF-16, so we have to check for the UTF-16 BOM instead of the UTF-8 BOM sequence!
    if (toml.charCodeAt(0) === 0xfeff)
        ctx.p++;
    skipVoid(ctx);
    while (ctx.p < toml.length) {
        if (toml.charCodeAt(ctx.p) === 0x5b /* [ */) {
            let isTableArray = toml.charCodeAt(++ctx.p) === 0x5b; /* [ */
            tmp = ctx.p += +isTableArray;
            skipping = false;
            let k = parseKey(ctx, 0x5d /* ] */);
            if (isTableArray) {
                if (toml.charCodeAt(ctx.p) !== 0x5d /* ] */) {
                    TomlError.x('expected end of table array declaration', ctx);
                }
                ctx.p++;
            }
            let p = peekTable(ctx, k, res, meta, isTableArray ? 2 /* Type.ARRAY */ : 1 /* Type.EXPLICIT */);
            if (!p) {
                validateTablePeek(ctx, p, tmp);
                skipping = true;
            }
            else {
                m = p[2];
                tbl = p[1];
            }
        }
        else {
            tmp = ctx.p;
            let k = parseKey(ctx);
            let p = peekTable(ctx, k, tbl, m, 0 /* Type.DOTTED */);
            if (!p && !skipping)
                validateTablePeek(ctx, p, tmp);
            skipVoid(ctx, true, true);
            let v = extractValue(ctx, void 0);
            if (p && !skipping)
                p[1][p[0]] = v;
        }
        skipVoid(ctx, true);
        if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 0xa /* \n */ && (tmp !== 0xd /* \r */ || toml.charCodeAt(ctx.p + 1) !== 0xa /* \n */)) {
            TomlError.x('each key-value declaration must be followed by an end-of-line', ctx);
        }
        skipVoid(ctx);
    }
    return res;
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/stringify.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
let BARE_KEY = /^[a-z0-9-_]+$/i;
let HAS_WELLFORMED = !!(''.isWellFormed);
function extendedTypeOf(obj) {
    let type = typeof obj;
    if (type === 'object') {
        if (Array.isArray(obj))
            return 'array';
        if (typeof obj.getUTCDate === 'function' && obj instanceof Date)
            return 'date';
        if (globalThis.Temporal) {
            if (obj.until) {
                if (obj instanceof Temporal.ZonedDateTime)
                    return 'temporal/tz+uc';
                if (obj instanceof Temporal.PlainDateTime || obj instanceof Temporal.PlainDate)
                    return 'temporal/uc';
                if (obj instanceof Temporal.PlainTime || obj instanceof Temporal.Instant)
                    return 'temporal';
                if (obj instanceof Temporal.PlainYearMonth)
                    return 'temporal/x';
            }
            else if ((obj.toPlainDate && obj instanceof Temporal.PlainMonthDay) ||
                (obj.negated && obj instanceof Temporal.Duration)) {
                return 'temporal/x';
            }
        }
    }
    return type;
}
function isArrayOfTables(obj) {
    for (let i = 0; i < obj.length; i++) {
        if (extendedTypeOf(obj[i]) !== 'object')
            return false;
    }
    return obj.length != 0;
}
function formatWellFormedStringUnchecked(s) {
    return JSON.stringify(s).replaceAll('\x7f', '\\u007f');
}
function formatString(s) {
    return formatWellFormedStringUnchecked(HAS_WELLFORMED ? s.toWellFormed() : s);
}
function formatKey(s) {
    if (BARE_KEY.test(s))
        return s;
    if (HAS_WELLFORMED && !s.isWellFormed())
        throw new RangeError('key contains illegal lone surrogates');
    return formatWellFormedStringUnchecked(s);
}
function stringifyValue(val, type, depth, numberAsFloat, strictTemporal) {
    if (depth === 0) {
        throw new Error('Could not stringify the object: maximum object depth exceeded');
    }
    switch (type) {
        // @ts-expect-error -- intentional fallthrough case
        case 'number':
            if (isNaN(val))
                return 'nan';
            if (val === Infinity)
                return 'inf';
            if (val === -Infinity)
                return '-inf';
            if (Number.isInteger(val) && (numberAsFloat || !Number.isSafeInteger(val)))
                return val.toFixed(1);
        case 'bigint':
        case 'boolean':
        case 'temporal':
            return val.toString();
        case 'string':
            return formatString(val);
        case 'date':
            if (isNaN(val.getTime()))
                throw new TypeError('cannot serialize invalid date');
            return val.toISOString();
        case 'object':
            return stringifyInlineTable(val, depth, numberAsFloat, strictTemporal);
        case 'array':
            return stringifyArray(val, depth, numberAsFloat, strictTemporal);
        // @ts-expect-error -- intentional fallthrough case
        case 'temporal/tz+uc':
            if (strictTemporal) {
                let tz = val.timeZoneId;
                let tzc = tz.charCodeAt(0);
                if (
                // Classic offset
                tzc !== 0x2b /* + */ && tzc !== 0x2d /* - */ &&
                    (
                    // Fast pre-check pass; see below for the actually accepted values
                    (tzc !== 0x55 /* U */ && tzc !== 0x47 /* G */ && tzc !== 0x5a /* Z */ && tzc !== 0x45 /* E */) ||
                        (
                        // UTC and its aliases; Temporal implementations don't all canonicalise unfortunately
                        tz !== 'UTC' && tz !== 'UCT' && tz !== 'Universal' && tz !== 'Zulu' &&
                            // GMT is a TZ but it's for all intents and purposes equivalent to UTC. Safe to downgrade.
                            !tz.startsWith('GMT') && tz !== 'Greenwich' &&
                            // Etc/* are all safe to downgrade to offset (either UTC, GMT, or offset)
                            !tz.startsWith('Etc/')))) {
                    throw new TypeError('Temporal objects with an IANA timezone are not allowed in Temporal strict mode');
                }
            }
        case 'temporal/uc':
            if (strictTemporal && val.calendarId !== 'iso8601')
                throw new TypeError('Temporal objects with a non-default calendar are not allowed in Temporal strict mode');
            return val.toString({
                calendarName: 'never',
                timeZoneName: 'never',
            });
        case 'temporal/x':
            throw new TypeError('Unsupported ' + val[Symbol.toStringTag]);
    }
}
function stringifyInlineTable(obj, depth, numberAsFloat, strictTemporal) {
    let keys = Object.keys(obj);
    if (keys.length === 0)
        return '{}';
    let res = '{ ';
    for (let i = 0; i < keys.length; i++) {
        let k = keys[i];
        if (i)
            res += ', ';
        res += formatKey(k) + ' = ' + stringifyValue(obj[k], extendedTypeOf(obj[k]), depth - 1, numberAsFloat, strictTemporal);
    }
    return res + ' }';
}
function stringifyArray(array, depth, numberAsFloat, strictTemporal) {
    if (array.length === 0)
        return '[]';
    let res = '[ ';
    for (let i = 0; i < array.length; i++) {
        if (i)
            res += ', ';
        if (array[i] === null || array[i] === void 0) {
            throw new TypeError('arrays cannot contain null or undefined values');
        }
        res += stringifyValue(array[i], extendedTypeOf(array[i]), depth - 1, numberAsFloat, strictTemporal);
    }
    return res + ' ]';
}
function stringifyArrayTable(array, key, depth, numberAsFloat, strictTemporal) {
    if (depth === 0) {
        throw new Error('Could not stringify the object: maximum object depth exceeded');
    }
    let res = '';
    for (let i = 0; i < array.length; i++) {
        res += `${res && '\n'}[[${key}]]\n`;
        res += stringifyTable(0, array[i], key, depth, numberAsFloat, strictTemporal);
    }
    return res;
}
function stringifyTable(tableKey, obj, prefix, depth, numberAsFloat, strictTemporal) {
    if (depth === 0) {
        throw new Error('Could not stringify the object: maximum object depth exceeded');
    }
    let preamble = '';
    let tables = '';
    let keys = Object.keys(obj);
    for (let i = 0; i < keys.length; i++) {
        let k = keys[i];
        if (obj[k] !== null && obj[k] !== void 0) {
            let type = extendedTypeOf(obj[k]);
            if (type === 'symbol' || type === 'function') {
                throw new TypeError(`cannot serialize values of type '${type}'`);
            }
            let key = formatKey(k);
            if (type === 'array' && isArrayOfTables(obj[k])) {
                tables += (tables && '\n') + stringifyArrayTable(obj[k], prefix ? `${prefix}.${key}` : key, depth - 1, numberAsFloat, strictTemporal);
            }
            else if (type === 'object') {
                let tblKey = prefix ? `${prefix}.${key}` : key;
                tables += (tables && '\n') + stringifyTable(tblKey, obj[k], tblKey, depth - 1, numberAsFloat, strictTemporal);
            }
            else {
                preamble += key;
                preamble += ' = ';
                preamble += stringifyValue(obj[k], type, depth, numberAsFloat, strictTemporal);
                preamble += '\n';
            }
        }
    }
    if (tableKey && (preamble || !tables)) // Create table only if necessary
        preamble = preamble ? `[${tableKey}]\n${preamble}` : `[${tableKey}]`;
    return preamble && tables
        ? `${preamble}\n${tables}`
        : preamble || tables;
}
function stringify(obj, { maxDepth = 1000, numbersAsFloat = false, strictTemporal = false } = {}) {
    if (extendedTypeOf(obj) !== 'object') {
        throw new TypeError('stringify can only be called with an object');
    }
    let str = stringifyTable(0, obj, '', maxDepth, numbersAsFloat, strictTemporal);
    if (str[str.length - 1] !== '\n')
        return str + '\n';
    return str;
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/index.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */





/** @deprecated use `import * as ... from 'smol-toml'` instead */
/* harmony default export */ const dist = ({ parse: parse, stringify: stringify, TomlDate: TomlDate, TomlError: TomlError });


/***/ }),

/***/ 7934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BuJ: () => (/* binding */ getDotPath),
/* harmony export */   FsL: () => (/* binding */ pipe),
/* harmony export */   Ikc: () => (/* binding */ object),
/* harmony export */   KCZ: () => (/* binding */ union),
/* harmony export */   KIO: () => (/* binding */ picklist),
/* harmony export */   L5J: () => (/* binding */ unknown),
/* harmony export */   PVZ: () => (/* binding */ tuple),
/* harmony export */   Ru6: () => (/* binding */ maxLength),
/* harmony export */   Wwf: () => (/* binding */ minValue),
/* harmony export */   YOg: () => (/* binding */ array),
/* harmony export */   YjP: () => (/* binding */ string),
/* harmony export */   _H3: () => (/* binding */ looseObject),
/* harmony export */   aig: () => (/* binding */ number),
/* harmony export */   cGV: () => (/* binding */ maxValue),
/* harmony export */   euz: () => (/* binding */ literal),
/* harmony export */   g1P: () => (/* binding */ record),
/* harmony export */   h_: () => (/* binding */ description),
/* harmony export */   is: () => (/* binding */ is),
/* harmony export */   lqM: () => (/* binding */ optional),
/* harmony export */   mee: () => (/* binding */ nullable),
/* harmony export */   qgA: () => (/* binding */ parse),
/* harmony export */   rej: () => (/* binding */ strictObject),
/* harmony export */   xLC: () => (/* binding */ safeParse),
/* harmony export */   yGV: () => (/* binding */ regex),
/* harmony export */   yhX: () => (/* binding */ isoTimestamp),
/* harmony export */   z6Y: () => (/* binding */ check),
/* harmony export */   zMY: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony exports BASE64_REGEX, BIC_REGEX, CUID2_REGEX, DECIMAL_REGEX, DIGITS_REGEX, DOMAIN_REGEX, EMAIL_REGEX, EMOJI_REGEX, HEXADECIMAL_REGEX, HEX_COLOR_REGEX, IMEI_REGEX, IPV4_REGEX, IPV6_REGEX, IP_REGEX, ISO_DATE_REGEX, ISO_DATE_TIME_REGEX, ISO_DATE_TIME_SECOND_REGEX, ISO_TIMESTAMP_REGEX, ISO_TIME_REGEX, ISO_TIME_SECOND_REGEX, ISO_WEEK_REGEX, ISRC_REGEX, JWS_COMPACT_REGEX, KSUID_REGEX, MAC48_REGEX, MAC64_REGEX, MAC_REGEX, NANO_ID_REGEX, OCTAL_REGEX, RFC_EMAIL_REGEX, SLUG_REGEX, ULID_REGEX, UUID_REGEX, ValiError, _addIssue, _cloneDataset, _formatCase, _getByteCount, _getCodePointCount, _getGraphemeCount, _getLastMetadata, _getWordCount, _isLuhnAlgo, _isSameValueZero, _isValidObjectKey, _isValueMatch, _joinExpects, _standardSchema, _stringify, any, args, argsAsync, arrayAsync, assert, awaitAsync, base64, bic, bigint, blob, brand, bytes, cache, cacheAsync, checkAsync, checkItems, checkItemsAsync, codePoints, config, creditCard, cuid2, custom, customAsync, date, decimal, deleteGlobalConfig, deleteGlobalMessage, deleteSchemaMessage, deleteSpecificMessage, digits, domain, email, emoji, empty, endsWith, entries, entriesFromList, entriesFromObjects, enum, enum_, everyItem, exactOptional, exactOptionalAsync, examples, excludes, fallback, fallbackAsync, file, filterItems, findItem, finite, flatten, flavor, forward, forwardAsync, function, function_, getDefault, getDefaults, getDefaultsAsync, getDescription, getExamples, getFallback, getFallbacks, getFallbacksAsync, getGlobalConfig, getGlobalMessage, getMetadata, getSchemaMessage, getSpecificMessage, getTitle, graphemes, gtValue, guard, hash, hexColor, hexadecimal, imei, includes, instance, integer, intersect, intersectAsync, ip, ipv4, ipv6, isOfKind, isOfType, isValiError, isbn, isoDate, isoDateTime, isoDateTimeSecond, isoTime, isoTimeSecond, isoWeek, isrc, jwsCompact, keyof, ksuid, lazy, lazyAsync, length, looseObjectAsync, looseTuple, looseTupleAsync, ltValue, mac, mac48, mac64, map, mapAsync, mapItems, maxBytes, maxCodePoints, maxEntries, maxGraphemes, maxSize, maxWords, message, metadata, mimeType, minBytes, minCodePoints, minEntries, minGraphemes, minLength, minSize, minWords, multipleOf, nan, nanoid, never, nonEmpty, nonNullable, nonNullableAsync, nonNullish, nonNullishAsync, nonOptional, nonOptionalAsync, normalize, notBytes, notCodePoints, notEntries, notGraphemes, notLength, notSize, notValue, notValues, notWords, null, null_, nullableAsync, nullish, nullishAsync, objectAsync, objectWithRest, objectWithRestAsync, octal, omit, optionalAsync, parseAsync, parseBoolean, parseJson, parser, parserAsync, partial, partialAsync, partialCheck, partialCheckAsync, pick, pipeAsync, promise, rawCheck, rawCheckAsync, rawTransform, rawTransformAsync, readonly, recordAsync, reduceItems, required, requiredAsync, returns, returnsAsync, rfcEmail, safeInteger, safeParseAsync, safeParser, safeParserAsync, set, setAsync, setGlobalConfig, setGlobalMessage, setSchemaMessage, setSpecificMessage, size, slug, someItem, sortItems, startsWith, strictObjectAsync, strictTuple, strictTupleAsync, stringifyJson, summarize, symbol, title, toBigint, toBoolean, toCamelCase, toDate, toKebabCase, toLowerCase, toMaxValue, toMinValue, toNumber, toPascalCase, toSnakeCase, toString, toUpperCase, transform, transformAsync, trim, trimEnd, trimStart, tupleAsync, tupleWithRest, tupleWithRestAsync, ulid, undefined, undefined_, undefinedable, undefinedableAsync, unionAsync, unwrap, url, uuid, value, values, variant, variantAsync, void, void_, words */
//#region src/storages/globalConfig/globalConfig.ts
let store$4;
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/**
* Sets the global configuration.
*
* @param config The configuration.
*/
function setGlobalConfig(config$1) {
	store$4 = {
		...store$4,
		...config$1
	};
}
/**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && !store$4) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? store$4?.lang,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
		abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
	};
}
/**
* Deletes the global configuration.
*/
function deleteGlobalConfig() {
	store$4 = void 0;
}

//#endregion
//#region src/storages/globalMessage/globalMessage.ts
let store$3;
/**
* Sets a global error message.
*
* @param message The error message.
* @param lang The language of the message.
*/
function setGlobalMessage(message$1, lang) {
	if (!store$3) store$3 = /* @__PURE__ */ new Map();
	store$3.set(lang, message$1);
}
/**
* Returns a global error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalMessage(lang) {
	return store$3?.get(lang);
}
/**
* Deletes a global error message.
*
* @param lang The language of the message.
*/
function deleteGlobalMessage(lang) {
	store$3?.delete(lang);
}

//#endregion
//#region src/storages/schemaMessage/schemaMessage.ts
let store$2;
/**
* Sets a schema error message.
*
* @param message The error message.
* @param lang The language of the message.
*/
function setSchemaMessage(message$1, lang) {
	if (!store$2) store$2 = /* @__PURE__ */ new Map();
	store$2.set(lang, message$1);
}
/**
* Returns a schema error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSchemaMessage(lang) {
	return store$2?.get(lang);
}
/**
* Deletes a schema error message.
*
* @param lang The language of the message.
*/
function deleteSchemaMessage(lang) {
	store$2?.delete(lang);
}

//#endregion
//#region src/storages/specificMessage/specificMessage.ts
let store$1;
/**
* Sets a specific error message.
*
* @param reference The identifier reference.
* @param message The error message.
* @param lang The language of the message.
*/
function setSpecificMessage(reference, message$1, lang) {
	if (!store$1) store$1 = /* @__PURE__ */ new Map();
	if (!store$1.get(reference)) store$1.set(reference, /* @__PURE__ */ new Map());
	store$1.get(reference).set(lang, message$1);
}
/**
* Returns a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSpecificMessage(reference, lang) {
	return store$1?.get(reference)?.get(lang);
}
/**
* Deletes a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*/
function deleteSpecificMessage(reference, lang) {
	store$1?.get(reference)?.delete(lang);
}

//#endregion
//#region src/utils/_stringify/_stringify.ts
/**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}

//#endregion
//#region src/utils/_addIssue/_addIssue.ts
/**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}

//#endregion
//#region src/utils/_cloneDataset/_cloneDataset.ts
/**
* Creates a shallow copy of a dataset.
*
* Hint: The `value` is copied by reference, but the `issues` array, its issues
* and their `path` arrays are cloned to avoid reusing mutable dataset state
* across multiple runs. Mutating a returned object or array value can
* therefore affect later cache hits that reuse the same cached output.
*
* @param dataset The output dataset.
*
* @returns The copied output dataset.
*/
/* @__NO_SIDE_EFFECTS__ */
function _cloneDataset(dataset) {
	return {
		typed: dataset.typed,
		value: dataset.value,
		issues: dataset.issues?.map((issue) => ({
			...issue,
			path: issue.path && [...issue.path]
		}))
	};
}

//#endregion
//#region src/utils/_formatCase/_formatCase.ts
/**
* Splits a string into lowercase words and rejoins them with the given
* separator and capitalization rules.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries. Whether the first or subsequent words are
* capitalized is controlled by `capFirst` and `capRest`.
*
* Hint: Implemented in a single pass that emits directly to the result
* string to avoid an intermediate `string[]` allocation. ASCII chars are
* classified via char codes to skip `.toLowerCase()` and `.toUpperCase()`
* method calls in the common case.
*
* Hint: Digits are treated as a separate character class, so `item2Name`
* yields `item2` and `name` rather than `item`, `2` and `name`.
*
* @param input The input string.
* @param separator The string inserted between words.
* @param capFirst Whether to capitalize the first word.
* @param capRest Whether to capitalize subsequent words.
*
* @returns The formatted string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _formatCase(input, separator, capFirst, capRest) {
	let result = "";
	let firstWord = true;
	let start = 0;
	let prev = 0;
	let prevPrev = 0;
	const flush = (end) => {
		if (end > start) {
			let word = input.slice(start, end).toLowerCase();
			if (firstWord ? capFirst : capRest) {
				const firstCode = word.charCodeAt(0);
				if (firstCode >= 97 && firstCode <= 122) word = String.fromCharCode(firstCode - 32) + word.slice(1);
				else {
					const charLen = firstCode >= 55296 && firstCode <= 56319 ? 2 : 1;
					word = word.slice(0, charLen).toUpperCase() + word.slice(charLen);
				}
			}
			result += firstWord ? word : separator + word;
			firstWord = false;
		}
	};
	for (let index = 0; index < input.length; index++) {
		const code = input.charCodeAt(index);
		let type;
		if (code === 32 || code === 9 || code === 10 || code === 11 || code === 12 || code === 13 || code === 45 || code === 95) {
			flush(index);
			start = index + 1;
			type = 0;
		} else if (code < 128) type = code >= 65 && code <= 90 ? 1 : code >= 97 && code <= 122 ? 2 : 3;
		else {
			const char = input[index];
			const charLower = char.toLowerCase();
			type = charLower === char.toUpperCase() ? 3 : char === charLower ? 2 : 1;
		}
		if (type === 1 && (prev === 2 || prev === 3) && index > start) {
			flush(index);
			start = index;
		} else if (type === 2 && prev === 1 && prevPrev === 1 && index - 1 > start) {
			flush(index - 1);
			start = index - 1;
		}
		prevPrev = prev;
		prev = type;
	}
	flush(input.length);
	return result;
}

//#endregion
//#region src/utils/_getByteCount/_getByteCount.ts
let textEncoder;
/**
* Returns the byte count of the input.
*
* @param input The input to be measured.
*
* @returns The byte count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getByteCount(input) {
	if (!textEncoder) textEncoder = new TextEncoder();
	return textEncoder.encode(input).length;
}

//#endregion
//#region src/utils/_getCodePointCount/_getCodePointCount.ts
/**
* Returns the code point count of the input.
*
* @param input The input to be measured.
*
* @returns The code point count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getCodePointCount(input) {
	let count = input.length;
	const lengthMinus1 = input.length - 1;
	for (let i = 0; i < lengthMinus1;) if (input.codePointAt(i) <= 65535) i++;
	else {
		i += 2;
		count--;
	}
	return count;
}

//#endregion
//#region src/utils/_getGraphemeCount/_getGraphemeCount.ts
let segmenter;
/**
* Returns the grapheme count of the input.
*
* @param input The input to be measured.
*
* @returns The grapheme count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getGraphemeCount(input) {
	if (!segmenter) segmenter = new Intl.Segmenter();
	const segments = segmenter.segment(input);
	let count = 0;
	for (const _ of segments) count++;
	return count;
}

//#endregion
//#region src/utils/_getLastMetadata/_getLastMetadata.ts
/**
* Returns the last top-level value of a given metadata type from a schema
* using a breadth-first search that starts with the last item in the pipeline.
*
* @param schema The schema to search.
* @param type The metadata type.
*
* @returns The value, if any.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getLastMetadata(schema, type) {
	if ("pipe" in schema) {
		const nestedSchemas = [];
		for (let index = schema.pipe.length - 1; index >= 0; index--) {
			const item = schema.pipe[index];
			if (item.kind === "schema" && "pipe" in item) nestedSchemas.push(item);
			else if (item.kind === "metadata" && item.type === type) return item[type];
		}
		for (const nestedSchema of nestedSchemas) {
			const result = /* @__PURE__ */ _getLastMetadata(nestedSchema, type);
			if (result !== void 0) return result;
		}
	}
}

//#endregion
//#region src/utils/_getWordCount/_getWordCount.ts
let store;
/**
* Returns the word count of the input.
*
* @param locales The locales to be used.
* @param input The input to be measured.
*
* @returns The word count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getWordCount(locales, input) {
	if (!store) store = /* @__PURE__ */ new Map();
	const key = String(locales);
	let segmenter$1 = store.get(key);
	if (!segmenter$1) {
		segmenter$1 = new Intl.Segmenter(locales, { granularity: "word" });
		store.set(key, segmenter$1);
	}
	const segments = segmenter$1.segment(input);
	let count = 0;
	for (const segment of segments) if (segment.isWordLike) count++;
	return count;
}

//#endregion
//#region src/utils/_isLuhnAlgo/_isLuhnAlgo.ts
/**
* Non-digit regex.
*/
const NON_DIGIT_REGEX = /\D/gu;
/**
* Checks whether a string with numbers corresponds to the luhn algorithm.
*
* @param input The input to be checked.
*
* @returns Whether input is valid.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isLuhnAlgo(input) {
	const number$1 = input.replace(NON_DIGIT_REGEX, "");
	let length$1 = number$1.length;
	let bit = 1;
	let sum = 0;
	while (length$1) {
		const value$1 = +number$1[--length$1];
		bit ^= 1;
		sum += bit ? [
			0,
			2,
			4,
			6,
			8,
			1,
			3,
			5,
			7,
			9
		][value$1] : value$1;
	}
	return sum % 10 === 0;
}

//#endregion
//#region src/utils/_isSameValueZero/_isSameValueZero.ts
/**
* Compares two values using the SameValueZero algorithm, which treats `NaN`
* as equal to itself unlike `===`.
*
* @param value1 The first value.
* @param value2 The second value.
*
* @returns Whether the values are equal.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}

//#endregion
//#region src/utils/_isValidObjectKey/_isValidObjectKey.ts
/**
* Disallows inherited object properties and prevents object prototype
* pollution by disallowing certain keys.
*
* @param object The object to check.
* @param key The key to check.
*
* @returns Whether the key is allowed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}

//#endregion
//#region src/utils/_isValueMatch/_isValueMatch.ts
/**
* Checks whether a value matches a value action requirement.
*
* @param requirement The value action requirement.
* @param value The value to check.
*
* @returns Whether the value matches the requirement.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValueMatch(requirement, value$1) {
	return Number.isNaN(requirement) && Number.isNaN(value$1) || requirement <= value$1 && requirement >= value$1;
}

//#endregion
//#region src/utils/_joinExpects/_joinExpects.ts
/**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}

//#endregion
//#region src/utils/_standardSchema/_standardSchema.ts
/**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}

//#endregion
//#region src/utils/entriesFromList/entriesFromList.ts
/**
* Creates an object entries definition from a list of keys and a schema.
*
* @param list A list of keys.
* @param schema The schema of the keys.
*
* @returns The object entries.
*/
/* @__NO_SIDE_EFFECTS__ */
function entriesFromList(list, schema) {
	const entries$1 = {};
	for (const key of list) entries$1[key] = schema;
	return entries$1;
}

//#endregion
//#region src/utils/entriesFromObjects/entriesFromObjects.ts
/* @__NO_SIDE_EFFECTS__ */
function entriesFromObjects(schemas) {
	const entries$1 = {};
	for (const schema of schemas) Object.assign(entries$1, schema.entries);
	return entries$1;
}

//#endregion
//#region src/utils/getDotPath/getDotPath.ts
/* @__NO_SIDE_EFFECTS__ */
function getDotPath(issue) {
	if (issue.path) {
		let key = "";
		for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
		else key += item.key;
		else return null;
		return key;
	}
	return null;
}

//#endregion
//#region src/utils/isOfKind/isOfKind.ts
/**
* A generic type guard to check the kind of an object.
*
* @param kind The kind to check for.
* @param object The object to check.
*
* @returns Whether it matches.
*/
/* @__NO_SIDE_EFFECTS__ */
function isOfKind(kind, object$1) {
	return object$1.kind === kind;
}

//#endregion
//#region src/utils/isOfType/isOfType.ts
/**
* A generic type guard to check the type of an object.
*
* @param type The type to check for.
* @param object The object to check.
*
* @returns Whether it matches.
*/
/* @__NO_SIDE_EFFECTS__ */
function isOfType(type, object$1) {
	return object$1.type === type;
}

//#endregion
//#region src/utils/ValiError/ValiError.ts
/**
* A Valibot error with useful information.
*/
var ValiError = class extends Error {
	/**
	* Creates a Valibot error with useful information.
	*
	* @param issues The error issues.
	*/
	constructor(issues) {
		super(issues[0].message);
		this.name = "ValiError";
		this.issues = issues;
	}
};

//#endregion
//#region src/utils/isValiError/isValiError.ts
/**
* A type guard to check if an error is a ValiError.
*
* @param error The error to check.
*
* @returns Whether its a ValiError.
*/
/* @__NO_SIDE_EFFECTS__ */
function isValiError(error) {
	return error instanceof ValiError;
}

//#endregion
//#region src/actions/args/args.ts
/* @__NO_SIDE_EFFECTS__ */
function args(schema) {
	return {
		kind: "transformation",
		type: "args",
		reference: args,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = (...args_) => {
				const argsDataset = this.schema["~run"]({ value: args_ }, config$1);
				if (argsDataset.issues) throw new ValiError(argsDataset.issues);
				return func(...argsDataset.value);
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/args/argsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function argsAsync(schema) {
	return {
		kind: "transformation",
		type: "args",
		reference: argsAsync,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = async (...args$1) => {
				const argsDataset = await schema["~run"]({ value: args$1 }, config$1);
				if (argsDataset.issues) throw new ValiError(argsDataset.issues);
				return func(...argsDataset.value);
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/await/awaitAsync.ts
/**
* Creates an await transformation action.
*
* @returns An await action.
*/
/* @__NO_SIDE_EFFECTS__ */
function awaitAsync() {
	return {
		kind: "transformation",
		type: "await",
		reference: awaitAsync,
		async: true,
		async "~run"(dataset) {
			dataset.value = await dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/regex.ts
/**
* [Base64](https://en.wikipedia.org/wiki/Base64) regex.
*/
const BASE64_REGEX = /^(?:[\da-z+/]{4})*(?:[\da-z+/]{2}==|[\da-z+/]{3}=)?$/iu;
/**
* [BIC](https://en.wikipedia.org/wiki/ISO_9362) regex.
*/
const BIC_REGEX = /^[A-Z]{6}(?!00)[\dA-Z]{2}(?:[\dA-Z]{3})?$/u;
/**
* [Cuid2](https://github.com/paralleldrive/cuid2) regex.
*/
const CUID2_REGEX = /^[a-z][\da-z]*$/u;
/**
* [Decimal](https://en.wikipedia.org/wiki/Decimal) regex.
*/
const DECIMAL_REGEX = /^[+-]?(?:\d*\.)?\d+$/u;
/**
* [Digits](https://en.wikipedia.org/wiki/Numerical_digit) regex.
*/
const DIGITS_REGEX = /^\d+$/u;
/**
* [Domain name](https://en.wikipedia.org/wiki/Domain_name) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
* ASCII-only validation. Internationalized domain names (IDNs) are not
* supported, including Punycode-encoded labels.
*/
const DOMAIN_REGEX = /^(?=.{1,253}$)(?:(?![Xx][Nn]--)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/u;
/**
* [Email address](https://en.wikipedia.org/wiki/Email_address) regex.
*
* Hint: We decided against the `i` flag to avoid matching non-ASCII characters.
*/
const EMAIL_REGEX = /^[\w+-]+(?:\.[\w+-]+)*@[\da-zA-Z]+(?:[.-][\da-zA-Z]+)*\.[a-zA-Z]{2,}$/u;
/**
* Emoji regex from [emoji-regex-xs](https://github.com/slevithan/emoji-regex-xs) v1.0.0 (MIT license).
*
* Hint: We decided against the newer `/^\p{RGI_Emoji}+$/v` regex because it is
* not supported in older runtimes and does not match all emoji.
*/
const EMOJI_REGEX = /^(?:[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,3}\u{E007F}|(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation})(?:\u200D(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation}))*)+$/u;
/**
* [Hexadecimal](https://en.wikipedia.org/wiki/Hexadecimal) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const HEXADECIMAL_REGEX = /^(?:0[hx])?[\da-fA-F]+$/u;
/**
* [Hex color](https://en.wikipedia.org/wiki/Web_colors#Hex_triplet) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const HEX_COLOR_REGEX = /^#(?:[\da-fA-F]{3,4}|[\da-fA-F]{6}|[\da-fA-F]{8})$/u;
/**
* [IMEI](https://en.wikipedia.org/wiki/International_Mobile_Equipment_Identity) regex.
*/
const IMEI_REGEX = /^\d{15}$|^\d{2}-\d{6}-\d{6}-\d$/u;
/**
* [IPv4](https://en.wikipedia.org/wiki/IPv4) regex.
*/
const IPV4_REGEX = /^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$/u;
/**
* [IPv6](https://en.wikipedia.org/wiki/IPv6) regex.
*/
const IPV6_REGEX = /^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu;
/**
* [IP](https://en.wikipedia.org/wiki/IP_address) regex.
*/
const IP_REGEX = /^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$|^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date regex.
*/
const ISO_DATE_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date-time regex.
*/
const ISO_DATE_TIME_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3]):[0-5]\d$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date-time with seconds regex.
*/
const ISO_DATE_TIME_SECOND_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) time regex.
*/
const ISO_TIME_REGEX = /^(?:0\d|1\d|2[0-3]):[0-5]\d$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) time with seconds regex.
*/
const ISO_TIME_SECOND_REGEX = /^(?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) timestamp regex. Allows a
* space as a date/time separator and an optional space before the UTC offset.
*/
const ISO_TIMESTAMP_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z| ?[+-](?:0\d|1\d|2[0-3])(?::?[0-5]\d)?)$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) week regex.
*/
const ISO_WEEK_REGEX = /^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/u;
/**
* [JWS compact serialization](https://datatracker.ietf.org/doc/html/rfc7515#section-3.1)
* regex.
*
* Hint: Empty payload and signature segments are allowed because the
* Base64URL-encoded representation of an empty octet sequence is an empty
* string.
*/
const JWS_COMPACT_REGEX = /^(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?$/u;
/**
* [ISRC](https://en.wikipedia.org/wiki/International_Standard_Recording_Code) regex.
*/
const ISRC_REGEX = /^(?:[A-Z]{2}[A-Z\d]{3}\d{7}|[A-Z]{2}-[A-Z\d]{3}-\d{2}-\d{5})$/u;
/**
* [KSUID](https://github.com/segmentio/ksuid) regex.
*/
const KSUID_REGEX = /^[a-zA-Z0-9]{27}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) 48 bit regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC48_REGEX = /^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) 64 bit regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC64_REGEX = /^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC_REGEX = /^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$|^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u;
/**
* [Nano ID](https://github.com/ai/nanoid) regex.
*/
const NANO_ID_REGEX = /^[\w-]+$/u;
/**
* [Octal](https://en.wikipedia.org/wiki/Octal) regex.
*/
const OCTAL_REGEX = /^(?:0o)?[0-7]+$/u;
/**
* [RFC 5322 email address](https://datatracker.ietf.org/doc/html/rfc5322#section-3.4.1) regex.
*
* Hint: This regex was taken from the [HTML Living Standard Specification](https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address) and does not perfectly represent RFC 5322.
*/
const RFC_EMAIL_REGEX = /^[a-zA-Z0-9.!#$%&'*+\/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/**
* [Slug](https://en.wikipedia.org/wiki/Clean_URL#Slug) regex.
*/
const SLUG_REGEX = /^[\da-z]+(?:[-_][\da-z]+)*$/u;
/**
* [ULID](https://github.com/ulid/spec) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
* Hint: The first character is restricted to `[0-7]` because the 48-bit
* timestamp cannot exceed 2^48-1, making the maximum valid ULID
* `7ZZZZZZZZZZZZZZZZZZZZZZZZZ` in Crockford's Base32 encoding.
*/
const ULID_REGEX = /^[0-7][\da-hjkmnp-tv-zA-HJKMNP-TV-Z]{25}$/u;
/**
* [UUID](https://en.wikipedia.org/wiki/Universally_unique_identifier) regex.
*/
const UUID_REGEX = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

//#endregion
//#region src/actions/base64/base64.ts
/* @__NO_SIDE_EFFECTS__ */
function base64(message$1) {
	return {
		kind: "validation",
		type: "base64",
		reference: base64,
		async: false,
		expects: null,
		requirement: BASE64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Base64", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/bic/bic.ts
/* @__NO_SIDE_EFFECTS__ */
function bic(message$1) {
	return {
		kind: "validation",
		type: "bic",
		reference: bic,
		async: false,
		expects: null,
		requirement: BIC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "BIC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/brand/brand.ts
/**
* Creates a brand transformation action.
*
* @param name The brand name.
*
* @returns A brand action.
*/
/* @__NO_SIDE_EFFECTS__ */
function brand(name) {
	return {
		kind: "transformation",
		type: "brand",
		reference: brand,
		async: false,
		name,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/bytes/bytes.ts
/* @__NO_SIDE_EFFECTS__ */
function bytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "bytes",
		reference: bytes,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 !== this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/check/check.ts
/* @__NO_SIDE_EFFECTS__ */
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/check/checkAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function checkAsync(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: checkAsync,
		async: true,
		expects: null,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.typed && !await this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/checkItems/checkItems.ts
/* @__NO_SIDE_EFFECTS__ */
function checkItems(requirement, message$1) {
	return {
		kind: "validation",
		type: "check_items",
		reference: checkItems,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) for (let index = 0; index < dataset.value.length; index++) {
				const item = dataset.value[index];
				if (!this.requirement(item, index, dataset.value)) _addIssue(this, "item", dataset, config$1, {
					input: item,
					path: [{
						type: "array",
						origin: "value",
						input: dataset.value,
						key: index,
						value: item
					}]
				});
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/checkItems/checkItemsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function checkItemsAsync(requirement, message$1) {
	return {
		kind: "validation",
		type: "check_items",
		reference: checkItemsAsync,
		async: true,
		expects: null,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.typed) {
				const requirementResults = await Promise.all(dataset.value.map(this.requirement));
				for (let index = 0; index < dataset.value.length; index++) if (!requirementResults[index]) {
					const item = dataset.value[index];
					_addIssue(this, "item", dataset, config$1, {
						input: item,
						path: [{
							type: "array",
							origin: "value",
							input: dataset.value,
							key: index,
							value: item
						}]
					});
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/codePoints/codePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function codePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "code_points",
		reference: codePoints,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count !== this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/creditCard/creditCard.ts
/**
* Credit card regex.
*/
const CREDIT_CARD_REGEX = /^(?:\d{13,19}|\d{4}(?: \d{3,6}){2,4}|\d{4}(?:-\d{3,6}){2,4})$/u;
/**
* Sanitize regex.
*/
const SANITIZE_REGEX = /[- ]/gu;
/**
* Provider regex list.
*/
const PROVIDER_REGEX_LIST = (/* unused pure expression or super */ null && ([
	/^3[47]\d{13}$/u,
	/^3(?:0[0-5]|[68]\d)\d{11,13}$/u,
	/^6(?:011|5\d{2})\d{12,15}$/u,
	/^(?:2131|1800|35\d{3})\d{11}$/u,
	/^(?:5[1-5]\d{2}|222\d|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/u,
	/^(?:6[27]\d{14,17}|81\d{14,17})$/u,
	/^4\d{12}(?:\d{3,6})?$/u
]));
/* @__NO_SIDE_EFFECTS__ */
function creditCard(message$1) {
	return {
		kind: "validation",
		type: "credit_card",
		reference: creditCard,
		async: false,
		expects: null,
		requirement(input) {
			let sanitized;
			return CREDIT_CARD_REGEX.test(input) && (sanitized = input.replace(SANITIZE_REGEX, "")) && PROVIDER_REGEX_LIST.some((regex$1) => regex$1.test(sanitized)) && /* @__PURE__ */ _isLuhnAlgo(sanitized);
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "credit card", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/cuid2/cuid2.ts
/* @__NO_SIDE_EFFECTS__ */
function cuid2(message$1) {
	return {
		kind: "validation",
		type: "cuid2",
		reference: cuid2,
		async: false,
		expects: null,
		requirement: CUID2_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Cuid2", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/decimal/decimal.ts
/* @__NO_SIDE_EFFECTS__ */
function decimal(message$1) {
	return {
		kind: "validation",
		type: "decimal",
		reference: decimal,
		async: false,
		expects: null,
		requirement: DECIMAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "decimal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/description/description.ts
/**
* Creates a description metadata action.
*
* @param description_ The description text.
*
* @returns A description action.
*/
/* @__NO_SIDE_EFFECTS__ */
function description(description_) {
	return {
		kind: "metadata",
		type: "description",
		reference: description,
		description: description_
	};
}

//#endregion
//#region src/actions/digits/digits.ts
/* @__NO_SIDE_EFFECTS__ */
function digits(message$1) {
	return {
		kind: "validation",
		type: "digits",
		reference: digits,
		async: false,
		expects: null,
		requirement: DIGITS_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "digits", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/domain/domain.ts
/* @__NO_SIDE_EFFECTS__ */
function domain(message$1) {
	return {
		kind: "validation",
		type: "domain",
		reference: domain,
		expects: null,
		async: false,
		requirement: DOMAIN_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "domain", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/email/email.ts
/* @__NO_SIDE_EFFECTS__ */
function email(message$1) {
	return {
		kind: "validation",
		type: "email",
		reference: email,
		expects: null,
		async: false,
		requirement: EMAIL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "email", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/emoji/emoji.ts
/* @__NO_SIDE_EFFECTS__ */
function emoji(message$1) {
	return {
		kind: "validation",
		type: "emoji",
		reference: emoji,
		async: false,
		expects: null,
		requirement: EMOJI_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "emoji", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/empty/empty.ts
/* @__NO_SIDE_EFFECTS__ */
function empty(message$1) {
	return {
		kind: "validation",
		type: "empty",
		reference: empty,
		async: false,
		expects: "0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > 0) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/endsWith/endsWith.ts
/* @__NO_SIDE_EFFECTS__ */
function endsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "ends_with",
		reference: endsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.endsWith(this.requirement)) _addIssue(this, "end", dataset, config$1, { received: `"${dataset.value.slice(-this.requirement.length)}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/entries/entries.ts
/* @__NO_SIDE_EFFECTS__ */
function entries(requirement, message$1) {
	return {
		kind: "validation",
		type: "entries",
		reference: entries,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count !== this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/everyItem/everyItem.ts
/* @__NO_SIDE_EFFECTS__ */
function everyItem(requirement, message$1) {
	return {
		kind: "validation",
		type: "every_item",
		reference: everyItem,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.every(this.requirement)) _addIssue(this, "item", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/examples/examples.ts
/**
* Creates an examples metadata action.
*
* @param examples_ The examples.
*
* @returns An examples action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function examples(examples_) {
	return {
		kind: "metadata",
		type: "examples",
		reference: examples,
		examples: examples_
	};
}

//#endregion
//#region src/actions/excludes/excludes.ts
/* @__NO_SIDE_EFFECTS__ */
function excludes(requirement, message$1) {
	const received = /* @__PURE__ */ _stringify(requirement);
	return {
		kind: "validation",
		type: "excludes",
		reference: excludes,
		async: false,
		expects: `!${received}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.includes(this.requirement)) _addIssue(this, "content", dataset, config$1, { received });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/filterItems/filterItems.ts
/* @__NO_SIDE_EFFECTS__ */
function filterItems(operation) {
	return {
		kind: "transformation",
		type: "filter_items",
		reference: filterItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.filter(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/findItem/findItem.ts
/* @__NO_SIDE_EFFECTS__ */
function findItem(operation) {
	return {
		kind: "transformation",
		type: "find_item",
		reference: findItem,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.find(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/finite/finite.ts
/* @__NO_SIDE_EFFECTS__ */
function finite(message$1) {
	return {
		kind: "validation",
		type: "finite",
		reference: finite,
		async: false,
		expects: null,
		requirement: Number.isFinite,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "finite", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/flavor/flavor.ts
/**
* Creates a flavor transformation action.
*
* @param name The flavor name.
*
* @returns A flavor action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function flavor(name) {
	return {
		kind: "transformation",
		type: "flavor",
		reference: flavor,
		async: false,
		name,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/graphemes/graphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function graphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "graphemes",
		reference: graphemes,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count !== this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/gtValue/gtValue.ts
/* @__NO_SIDE_EFFECTS__ */
function gtValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "gt_value",
		reference: gtValue,
		async: false,
		expects: `>${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value > this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/guard/guard.ts
/* @__NO_SIDE_EFFECTS__ */
function guard(requirement, message$1) {
	return {
		kind: "transformation",
		type: "guard",
		reference: guard,
		async: false,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) {
				_addIssue(this, "input", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hash/hash.ts
/**
* Hash lengths object.
*/
const HASH_LENGTHS = {
	md4: 32,
	md5: 32,
	sha1: 40,
	sha256: 64,
	sha384: 96,
	sha512: 128,
	ripemd128: 32,
	ripemd160: 40,
	tiger128: 32,
	tiger160: 40,
	tiger192: 48,
	crc32: 8,
	crc32b: 8,
	adler32: 8
};
/* @__NO_SIDE_EFFECTS__ */
function hash(types, message$1) {
	return {
		kind: "validation",
		type: "hash",
		reference: hash,
		expects: null,
		async: false,
		requirement: RegExp(types.map((type) => `^[a-fA-F0-9]{${HASH_LENGTHS[type]}}$`).join("|"), "u"),
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hash", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hexadecimal/hexadecimal.ts
/* @__NO_SIDE_EFFECTS__ */
function hexadecimal(message$1) {
	return {
		kind: "validation",
		type: "hexadecimal",
		reference: hexadecimal,
		async: false,
		expects: null,
		requirement: HEXADECIMAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hexadecimal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hexColor/hexColor.ts
/* @__NO_SIDE_EFFECTS__ */
function hexColor(message$1) {
	return {
		kind: "validation",
		type: "hex_color",
		reference: hexColor,
		async: false,
		expects: null,
		requirement: HEX_COLOR_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hex color", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/imei/imei.ts
/* @__NO_SIDE_EFFECTS__ */
function imei(message$1) {
	return {
		kind: "validation",
		type: "imei",
		reference: imei,
		async: false,
		expects: null,
		requirement(input) {
			return IMEI_REGEX.test(input) && /* @__PURE__ */ _isLuhnAlgo(input);
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "IMEI", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/includes/includes.ts
/* @__NO_SIDE_EFFECTS__ */
function includes(requirement, message$1) {
	const expects = /* @__PURE__ */ _stringify(requirement);
	return {
		kind: "validation",
		type: "includes",
		reference: includes,
		async: false,
		expects,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.includes(this.requirement)) _addIssue(this, "content", dataset, config$1, { received: `!${expects}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/integer/integer.ts
/* @__NO_SIDE_EFFECTS__ */
function integer(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ip/ip.ts
/* @__NO_SIDE_EFFECTS__ */
function ip(message$1) {
	return {
		kind: "validation",
		type: "ip",
		reference: ip,
		async: false,
		expects: null,
		requirement: IP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IP", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ipv4/ipv4.ts
/* @__NO_SIDE_EFFECTS__ */
function ipv4(message$1) {
	return {
		kind: "validation",
		type: "ipv4",
		reference: ipv4,
		async: false,
		expects: null,
		requirement: IPV4_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IPv4", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ipv6/ipv6.ts
/* @__NO_SIDE_EFFECTS__ */
function ipv6(message$1) {
	return {
		kind: "validation",
		type: "ipv6",
		reference: ipv6,
		async: false,
		expects: null,
		requirement: IPV6_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IPv6", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isbn/utils/_isIsbn10.ts
/**
* [Validates an ISBN-10](https://en.wikipedia.org/wiki/ISBN#ISBN-10_check_digits).
*
* @param input The input value.
*
* @returns `true` if the input is a valid ISBN-10, `false` otherwise.
*
* @internal
*/
function _isIsbn10(input) {
	const digits$1 = input.split("").map((c) => c === "X" ? 10 : parseInt(c));
	let sum = 0;
	for (let i = 0; i < 10; i++) sum += digits$1[i] * (10 - i);
	return sum % 11 === 0;
}

//#endregion
//#region src/actions/isbn/utils/_isIsbn13.ts
/**
* [Validates an ISBN-13](https://en.wikipedia.org/wiki/ISBN#ISBN-13_check_digit_calculation).
*
* @param input The input value.
*
* @returns `true` if the input is a valid ISBN-13, `false` otherwise.
*
* @internal
*/
function _isIsbn13(input) {
	const digits$1 = input.split("").map((c) => parseInt(c));
	let sum = 0;
	for (let i = 0; i < 13; i++) sum += digits$1[i] * (i % 2 === 0 ? 1 : 3);
	return sum % 10 === 0;
}

//#endregion
//#region src/actions/isbn/isbn.ts
/**
* ISBN separator regex.
*/
const ISBN_SEPARATOR_REGEX = /[- ]/gu;
/**
* ISBN-10 detection regex.
*/
const ISBN_10_DETECTION_REGEX = /^\d{9}[\dX]$/u;
/**
* ISBN-13 detection regex.
*/
const ISBN_13_DETECTION_REGEX = /^\d{13}$/u;
/* @__NO_SIDE_EFFECTS__ */
function isbn(message$1) {
	return {
		kind: "validation",
		type: "isbn",
		reference: isbn,
		async: false,
		expects: null,
		requirement(input) {
			const replacedInput = input.replace(ISBN_SEPARATOR_REGEX, "");
			if (ISBN_10_DETECTION_REGEX.test(replacedInput)) return _isIsbn10(replacedInput);
			else if (ISBN_13_DETECTION_REGEX.test(replacedInput)) return _isIsbn13(replacedInput);
			return false;
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "ISBN", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isrc/isrc.ts
/* @__NO_SIDE_EFFECTS__ */
function isrc(message$1) {
	return {
		kind: "validation",
		type: "isrc",
		reference: isrc,
		async: false,
		expects: null,
		requirement: ISRC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "ISRC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDate/isoDate.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDate(message$1) {
	return {
		kind: "validation",
		type: "iso_date",
		reference: isoDate,
		async: false,
		expects: null,
		requirement: ISO_DATE_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDateTime/isoDateTime.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDateTime(message$1) {
	return {
		kind: "validation",
		type: "iso_date_time",
		reference: isoDateTime,
		async: false,
		expects: null,
		requirement: ISO_DATE_TIME_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date-time", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDateTimeSecond/isoDateTimeSecond.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDateTimeSecond(message$1) {
	return {
		kind: "validation",
		type: "iso_date_time_second",
		reference: isoDateTimeSecond,
		async: false,
		expects: null,
		requirement: ISO_DATE_TIME_SECOND_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date-time-second", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTime/isoTime.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTime(message$1) {
	return {
		kind: "validation",
		type: "iso_time",
		reference: isoTime,
		async: false,
		expects: null,
		requirement: ISO_TIME_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "time", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTimeSecond/isoTimeSecond.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTimeSecond(message$1) {
	return {
		kind: "validation",
		type: "iso_time_second",
		reference: isoTimeSecond,
		async: false,
		expects: null,
		requirement: ISO_TIME_SECOND_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "time-second", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTimestamp/isoTimestamp.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTimestamp(message$1) {
	return {
		kind: "validation",
		type: "iso_timestamp",
		reference: isoTimestamp,
		async: false,
		expects: null,
		requirement: ISO_TIMESTAMP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "timestamp", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoWeek/isoWeek.ts
/* @__NO_SIDE_EFFECTS__ */
function isoWeek(message$1) {
	return {
		kind: "validation",
		type: "iso_week",
		reference: isoWeek,
		async: false,
		expects: null,
		requirement: ISO_WEEK_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "week", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/jwsCompact/jwsCompact.ts
/* @__NO_SIDE_EFFECTS__ */
function jwsCompact(message$1) {
	return {
		kind: "validation",
		type: "jws_compact",
		reference: jwsCompact,
		async: false,
		expects: null,
		requirement: JWS_COMPACT_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "JWS compact", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ksuid/ksuid.ts
/* @__NO_SIDE_EFFECTS__ */
function ksuid(message$1) {
	return {
		kind: "validation",
		type: "ksuid",
		reference: ksuid,
		async: false,
		expects: null,
		requirement: KSUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "KSUID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/length/length.ts
/* @__NO_SIDE_EFFECTS__ */
function length(requirement, message$1) {
	return {
		kind: "validation",
		type: "length",
		reference: length,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length !== this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ltValue/ltValue.ts
/* @__NO_SIDE_EFFECTS__ */
function ltValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "lt_value",
		reference: ltValue,
		async: false,
		expects: `<${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value < this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac/mac.ts
/* @__NO_SIDE_EFFECTS__ */
function mac(message$1) {
	return {
		kind: "validation",
		type: "mac",
		reference: mac,
		async: false,
		expects: null,
		requirement: MAC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac48/mac48.ts
/* @__NO_SIDE_EFFECTS__ */
function mac48(message$1) {
	return {
		kind: "validation",
		type: "mac48",
		reference: mac48,
		async: false,
		expects: null,
		requirement: MAC48_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "48-bit MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac64/mac64.ts
/* @__NO_SIDE_EFFECTS__ */
function mac64(message$1) {
	return {
		kind: "validation",
		type: "mac64",
		reference: mac64,
		async: false,
		expects: null,
		requirement: MAC64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "64-bit MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mapItems/mapItems.ts
/* @__NO_SIDE_EFFECTS__ */
function mapItems(operation) {
	return {
		kind: "transformation",
		type: "map_items",
		reference: mapItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.map(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxBytes/maxBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function maxBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_bytes",
		reference: maxBytes,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 > this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxCodePoints/maxCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function maxCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_code_points",
		reference: maxCodePoints,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count > this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxEntries/maxEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function maxEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_entries",
		reference: maxEntries,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count > this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxGraphemes/maxGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function maxGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_graphemes",
		reference: maxGraphemes,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count > this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxLength/maxLength.ts
/* @__NO_SIDE_EFFECTS__ */
function maxLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_length",
		reference: maxLength,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxSize/maxSize.ts
/* @__NO_SIDE_EFFECTS__ */
function maxSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_size",
		reference: maxSize,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size > this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxValue/maxValue.ts
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxWords/maxWords.ts
/* @__NO_SIDE_EFFECTS__ */
function maxWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "max_words",
		reference: maxWords,
		async: false,
		expects: `<=${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count > this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/metadata/metadata.ts
/**
* Creates a custom metadata action.
*
* @param metadata_ The metadata object.
*
* @returns A metadata action.
*/
/* @__NO_SIDE_EFFECTS__ */
function metadata(metadata_) {
	return {
		kind: "metadata",
		type: "metadata",
		reference: metadata,
		metadata: metadata_
	};
}

//#endregion
//#region src/actions/mimeType/mimeType.ts
/* @__NO_SIDE_EFFECTS__ */
function mimeType(requirement, message$1) {
	return {
		kind: "validation",
		type: "mime_type",
		reference: mimeType,
		async: false,
		expects: /* @__PURE__ */ _joinExpects(requirement.map((option) => `"${option}"`), "|"),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.includes(dataset.value.type)) _addIssue(this, "MIME type", dataset, config$1, { received: `"${dataset.value.type}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minBytes/minBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function minBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_bytes",
		reference: minBytes,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 < this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minCodePoints/minCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function minCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_code_points",
		reference: minCodePoints,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count < this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minEntries/minEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function minEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_entries",
		reference: minEntries,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count < this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minGraphemes/minGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function minGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_graphemes",
		reference: minGraphemes,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count < this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minLength/minLength.ts
/* @__NO_SIDE_EFFECTS__ */
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minSize/minSize.ts
/* @__NO_SIDE_EFFECTS__ */
function minSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_size",
		reference: minSize,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size < this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minValue/minValue.ts
/* @__NO_SIDE_EFFECTS__ */
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minWords/minWords.ts
/* @__NO_SIDE_EFFECTS__ */
function minWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "min_words",
		reference: minWords,
		async: false,
		expects: `>=${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count < this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/multipleOf/multipleOf.ts
/* @__NO_SIDE_EFFECTS__ */
function multipleOf(requirement, message$1) {
	return {
		kind: "validation",
		type: "multiple_of",
		reference: multipleOf,
		async: false,
		expects: `%${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value % this.requirement != 0) _addIssue(this, "multiple", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/nanoid/nanoid.ts
/* @__NO_SIDE_EFFECTS__ */
function nanoid(message$1) {
	return {
		kind: "validation",
		type: "nanoid",
		reference: nanoid,
		async: false,
		expects: null,
		requirement: NANO_ID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Nano ID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/nonEmpty/nonEmpty.ts
/* @__NO_SIDE_EFFECTS__ */
function nonEmpty(message$1) {
	return {
		kind: "validation",
		type: "non_empty",
		reference: nonEmpty,
		async: false,
		expects: "!0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/normalize/normalize.ts
/* @__NO_SIDE_EFFECTS__ */
function normalize(form) {
	return {
		kind: "transformation",
		type: "normalize",
		reference: normalize,
		async: false,
		form,
		"~run"(dataset) {
			dataset.value = dataset.value.normalize(this.form);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notBytes/notBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function notBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_bytes",
		reference: notBytes,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 === this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notCodePoints/notCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function notCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_code_points",
		reference: notCodePoints,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count === this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notEntries/notEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function notEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_entries",
		reference: notEntries,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count === this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notGraphemes/notGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function notGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_graphemes",
		reference: notGraphemes,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count === this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notLength/notLength.ts
/* @__NO_SIDE_EFFECTS__ */
function notLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_length",
		reference: notLength,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notSize/notSize.ts
/* @__NO_SIDE_EFFECTS__ */
function notSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_size",
		reference: notSize,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size === this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notValue/notValue.ts
/* @__NO_SIDE_EFFECTS__ */
function notValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_value",
		reference: notValue,
		async: false,
		expects: requirement instanceof Date ? `!${requirement.toJSON()}` : `!${/* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && /* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notValues/notValues.ts
/* @__NO_SIDE_EFFECTS__ */
function notValues(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_values",
		reference: notValues,
		async: false,
		expects: `!${/* @__PURE__ */ _joinExpects(requirement.map((value$1) => value$1 instanceof Date ? value$1.toJSON() : /* @__PURE__ */ _stringify(value$1)), "|")}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && this.requirement.some((requirement$1) => /* @__PURE__ */ _isValueMatch(requirement$1, dataset.value))) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notWords/notWords.ts
/* @__NO_SIDE_EFFECTS__ */
function notWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "not_words",
		reference: notWords,
		async: false,
		expects: `!${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count === this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/octal/octal.ts
/* @__NO_SIDE_EFFECTS__ */
function octal(message$1) {
	return {
		kind: "validation",
		type: "octal",
		reference: octal,
		async: false,
		expects: null,
		requirement: OCTAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "octal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/parseBoolean/parseBoolean.ts
const TRUTHY = (/* unused pure expression or super */ null && ([
	true,
	1,
	"true",
	"1",
	"yes",
	"y",
	"on",
	"enabled"
]));
const FALSY = (/* unused pure expression or super */ null && ([
	false,
	0,
	"false",
	"0",
	"no",
	"n",
	"off",
	"disabled"
]));
/* @__NO_SIDE_EFFECTS__ */
function parseBoolean(config$1, message$1) {
	const normalize$1 = (v) => typeof v === "string" ? v.toLowerCase() : v;
	const truthyRaw = config$1?.truthy ?? TRUTHY;
	const falsyRaw = config$1?.falsy ?? FALSY;
	const truthy = config$1?.truthy ? config$1.truthy.map(normalize$1) : TRUTHY;
	const falsy = config$1?.falsy ? config$1.falsy.map(normalize$1) : FALSY;
	return {
		kind: "transformation",
		type: "parse_boolean",
		reference: parseBoolean,
		expects: /* @__PURE__ */ _joinExpects([...truthyRaw, ...falsyRaw].map(_stringify), "|"),
		config: config$1,
		message: message$1,
		async: false,
		"~run"(dataset, config$2) {
			const input = normalize$1(dataset.value);
			if (truthy.includes(input)) dataset.value = true;
			else if (falsy.includes(input)) dataset.value = false;
			else {
				_addIssue(this, "boolean", dataset, config$2);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/parseJson/parseJson.ts
/* @__NO_SIDE_EFFECTS__ */
function parseJson(config$1, message$1) {
	return {
		kind: "transformation",
		type: "parse_json",
		reference: parseJson,
		config: config$1,
		message: message$1,
		async: false,
		"~run"(dataset, config$2) {
			try {
				dataset.value = JSON.parse(dataset.value, this.config?.reviver);
			} catch (error) {
				if (error instanceof Error) {
					_addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
					dataset.typed = false;
				} else throw error;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/partialCheck/utils/_isPartiallyTyped/_isPartiallyTyped.ts
/**
* Checks if a dataset is partially typed.
*
* @param dataset The dataset to check.
* @param paths The paths to check.
*
* @returns Whether it is partially typed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isPartiallyTyped(dataset, paths) {
	if (dataset.issues) for (const path of paths) for (const issue of dataset.issues) {
		let typed = false;
		const bound = Math.min(path.length, issue.path?.length ?? 0);
		for (let index = 0; index < bound; index++) if (path[index] !== issue.path[index].key && (path[index] !== "$" || issue.path[index].type !== "array")) {
			typed = true;
			break;
		}
		if (!typed) return false;
	}
	return true;
}

//#endregion
//#region src/actions/partialCheck/partialCheck.ts
/* @__NO_SIDE_EFFECTS__ */
function partialCheck(paths, requirement, message$1) {
	return {
		kind: "validation",
		type: "partial_check",
		reference: partialCheck,
		async: false,
		expects: null,
		paths,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if ((dataset.typed || /* @__PURE__ */ _isPartiallyTyped(dataset, paths)) && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/partialCheck/partialCheckAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function partialCheckAsync(paths, requirement, message$1) {
	return {
		kind: "validation",
		type: "partial_check",
		reference: partialCheckAsync,
		async: true,
		expects: null,
		paths,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if ((dataset.typed || /* @__PURE__ */ _isPartiallyTyped(dataset, paths)) && !await this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawCheck/rawCheck.ts
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawCheck(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheck,
		async: false,
		expects: null,
		"~run"(dataset, config$1) {
			action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawCheck/rawCheckAsync.ts
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawCheckAsync(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheckAsync,
		async: true,
		expects: null,
		async "~run"(dataset, config$1) {
			await action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawTransform/rawTransform.ts
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransform(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransform,
		async: false,
		"~run"(dataset, config$1) {
			const output = action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawTransform/rawTransformAsync.ts
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransformAsync(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransformAsync,
		async: true,
		async "~run"(dataset, config$1) {
			const output = await action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/readonly/readonly.ts
/* @__NO_SIDE_EFFECTS__ */
function readonly() {
	return {
		kind: "transformation",
		type: "readonly",
		reference: readonly,
		async: false,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/reduceItems/reduceItems.ts
/* @__NO_SIDE_EFFECTS__ */
function reduceItems(operation, initial) {
	return {
		kind: "transformation",
		type: "reduce_items",
		reference: reduceItems,
		async: false,
		operation,
		initial,
		"~run"(dataset) {
			dataset.value = dataset.value.reduce(this.operation, this.initial);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/regex/regex.ts
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/returns/returns.ts
/* @__NO_SIDE_EFFECTS__ */
function returns(schema) {
	return {
		kind: "transformation",
		type: "returns",
		reference: returns,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = (...args_) => {
				const returnsDataset = this.schema["~run"]({ value: func(...args_) }, config$1);
				if (returnsDataset.issues) throw new ValiError(returnsDataset.issues);
				return returnsDataset.value;
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/returns/returnsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function returnsAsync(schema) {
	return {
		kind: "transformation",
		type: "returns",
		reference: returnsAsync,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = async (...args_) => {
				const returnsDataset = await this.schema["~run"]({ value: await func(...args_) }, config$1);
				if (returnsDataset.issues) throw new ValiError(returnsDataset.issues);
				return returnsDataset.value;
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rfcEmail/rfcEmail.ts
/* @__NO_SIDE_EFFECTS__ */
function rfcEmail(message$1) {
	return {
		kind: "validation",
		type: "rfc_email",
		reference: rfcEmail,
		expects: null,
		async: false,
		requirement: RFC_EMAIL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "email", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/safeInteger/safeInteger.ts
/* @__NO_SIDE_EFFECTS__ */
function safeInteger(message$1) {
	return {
		kind: "validation",
		type: "safe_integer",
		reference: safeInteger,
		async: false,
		expects: null,
		requirement: Number.isSafeInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "safe integer", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/size/size.ts
/* @__NO_SIDE_EFFECTS__ */
function size(requirement, message$1) {
	return {
		kind: "validation",
		type: "size",
		reference: size,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size !== this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/slug/slug.ts
/* @__NO_SIDE_EFFECTS__ */
function slug(message$1) {
	return {
		kind: "validation",
		type: "slug",
		reference: slug,
		async: false,
		expects: null,
		requirement: SLUG_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "slug", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/someItem/someItem.ts
/* @__NO_SIDE_EFFECTS__ */
function someItem(requirement, message$1) {
	return {
		kind: "validation",
		type: "some_item",
		reference: someItem,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.some(this.requirement)) _addIssue(this, "item", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/sortItems/sortItems.ts
/* @__NO_SIDE_EFFECTS__ */
function sortItems(operation) {
	return {
		kind: "transformation",
		type: "sort_items",
		reference: sortItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.sort(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/startsWith/startsWith.ts
/* @__NO_SIDE_EFFECTS__ */
function startsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "starts_with",
		reference: startsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.startsWith(this.requirement)) _addIssue(this, "start", dataset, config$1, { received: `"${dataset.value.slice(0, this.requirement.length)}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/stringifyJson/stringifyJson.ts
/* @__NO_SIDE_EFFECTS__ */
function stringifyJson(config$1, message$1) {
	return {
		kind: "transformation",
		type: "stringify_json",
		reference: stringifyJson,
		message: message$1,
		config: config$1,
		async: false,
		"~run"(dataset, config$2) {
			try {
				const output = JSON.stringify(dataset.value, this.config?.replacer, this.config?.space);
				if (output === void 0) {
					_addIssue(this, "JSON", dataset, config$2);
					dataset.typed = false;
				} else dataset.value = output;
			} catch (error) {
				if (error instanceof Error) {
					_addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
					dataset.typed = false;
				} else throw error;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/title/title.ts
/**
* Creates a title metadata action.
*
* @param title_ The title text.
*
* @returns A title action.
*/
/* @__NO_SIDE_EFFECTS__ */
function title(title_) {
	return {
		kind: "metadata",
		type: "title",
		reference: title,
		title: title_
	};
}

//#endregion
//#region src/actions/toBigint/toBigint.ts
/* @__NO_SIDE_EFFECTS__ */
function toBigint(message$1) {
	return {
		kind: "transformation",
		type: "to_bigint",
		reference: toBigint,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = BigInt(dataset.value);
			} catch {
				_addIssue(this, "bigint", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toBoolean/toBoolean.ts
/**
* Creates a to boolean transformation action.
*
* @returns A to boolean action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toBoolean() {
	return {
		kind: "transformation",
		type: "to_boolean",
		reference: toBoolean,
		async: false,
		"~run"(dataset) {
			dataset.value = Boolean(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toCamelCase/toCamelCase.ts
/**
* Creates a to camel case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parseUrlValue`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2Name`).
*
* @returns A to camel case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toCamelCase() {
	return {
		kind: "transformation",
		type: "to_camel_case",
		reference: toCamelCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "", false, true);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toDate/toDate.ts
/* @__NO_SIDE_EFFECTS__ */
function toDate(message$1) {
	return {
		kind: "transformation",
		type: "to_date",
		reference: toDate,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = new Date(dataset.value);
				if (isNaN(dataset.value)) {
					_addIssue(this, "date", dataset, config$1, { received: "\"Invalid Date\"" });
					dataset.typed = false;
				}
			} catch {
				_addIssue(this, "date", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toKebabCase/toKebabCase.ts
/**
* Creates a to kebab case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parse-url-value`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2-name`).
*
* @returns A to kebab case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toKebabCase() {
	return {
		kind: "transformation",
		type: "to_kebab_case",
		reference: toKebabCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "-", false, false);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toLowerCase/toLowerCase.ts
/**
* Creates a to lower case transformation action.
*
* @returns A to lower case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toLowerCase() {
	return {
		kind: "transformation",
		type: "to_lower_case",
		reference: toLowerCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toLowerCase();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toMaxValue/toMaxValue.ts
/**
* Creates a to max value transformation action.
*
* @param requirement The maximum value.
*
* @returns A to max value action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toMaxValue(requirement) {
	return {
		kind: "transformation",
		type: "to_max_value",
		reference: toMaxValue,
		async: false,
		requirement,
		"~run"(dataset) {
			dataset.value = dataset.value > this.requirement ? this.requirement : dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toMinValue/toMinValue.ts
/**
* Creates a to min value transformation action.
*
* @param requirement The minimum value.
*
* @returns A to min value action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toMinValue(requirement) {
	return {
		kind: "transformation",
		type: "to_min_value",
		reference: toMinValue,
		async: false,
		requirement,
		"~run"(dataset) {
			dataset.value = dataset.value < this.requirement ? this.requirement : dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toNumber/toNumber.ts
/* @__NO_SIDE_EFFECTS__ */
function toNumber(message$1) {
	return {
		kind: "transformation",
		type: "to_number",
		reference: toNumber,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = Number(dataset.value);
				if (isNaN(dataset.value)) {
					_addIssue(this, "number", dataset, config$1);
					dataset.typed = false;
				}
			} catch {
				_addIssue(this, "number", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toPascalCase/toPascalCase.ts
/**
* Creates a to pascal case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `ParseUrlValue`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `Item2Name`).
*
* @returns A to pascal case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toPascalCase() {
	return {
		kind: "transformation",
		type: "to_pascal_case",
		reference: toPascalCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "", true, true);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toSnakeCase/toSnakeCase.ts
/**
* Creates a to snake case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parse_url_value`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2_name`).
*
* @returns A to snake case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toSnakeCase() {
	return {
		kind: "transformation",
		type: "to_snake_case",
		reference: toSnakeCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "_", false, false);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toString/toString.ts
/* @__NO_SIDE_EFFECTS__ */
function toString(message$1) {
	return {
		kind: "transformation",
		type: "to_string",
		reference: toString,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = String(dataset.value);
			} catch {
				_addIssue(this, "string", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toUpperCase/toUpperCase.ts
/**
* Creates a to upper case transformation action.
*
* @returns A to upper case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toUpperCase() {
	return {
		kind: "transformation",
		type: "to_upper_case",
		reference: toUpperCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toUpperCase();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/transform/transform.ts
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transform(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transform,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = this.operation(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/transform/transformAsync.ts
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transformAsync(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transformAsync,
		async: true,
		operation,
		async "~run"(dataset) {
			dataset.value = await this.operation(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trim/trim.ts
/**
* Creates a trim transformation action.
*
* @returns A trim action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trim() {
	return {
		kind: "transformation",
		type: "trim",
		reference: trim,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trim();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trimEnd/trimEnd.ts
/**
* Creates a trim end transformation action.
*
* @returns A trim end action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trimEnd() {
	return {
		kind: "transformation",
		type: "trim_end",
		reference: trimEnd,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trimEnd();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trimStart/trimStart.ts
/**
* Creates a trim start transformation action.
*
* @returns A trim start action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trimStart() {
	return {
		kind: "transformation",
		type: "trim_start",
		reference: trimStart,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trimStart();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ulid/ulid.ts
/* @__NO_SIDE_EFFECTS__ */
function ulid(message$1) {
	return {
		kind: "validation",
		type: "ulid",
		reference: ulid,
		async: false,
		expects: null,
		requirement: ULID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "ULID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/url/url.ts
/* @__NO_SIDE_EFFECTS__ */
function url(message$1) {
	return {
		kind: "validation",
		type: "url",
		reference: url,
		async: false,
		expects: null,
		requirement(input) {
			try {
				if (URL.canParse) return URL.canParse(input);
				new URL(input);
				return true;
			} catch {
				return false;
			}
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "URL", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/uuid/uuid.ts
/* @__NO_SIDE_EFFECTS__ */
function uuid(message$1) {
	return {
		kind: "validation",
		type: "uuid",
		reference: uuid,
		async: false,
		expects: null,
		requirement: UUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "UUID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/value/value.ts
/* @__NO_SIDE_EFFECTS__ */
function value(requirement, message$1) {
	return {
		kind: "validation",
		type: "value",
		reference: value,
		async: false,
		expects: requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !/* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/values/values.ts
/* @__NO_SIDE_EFFECTS__ */
function values(requirement, message$1) {
	return {
		kind: "validation",
		type: "values",
		reference: values,
		async: false,
		expects: `${/* @__PURE__ */ _joinExpects(requirement.map((value$1) => value$1 instanceof Date ? value$1.toJSON() : /* @__PURE__ */ _stringify(value$1)), "|")}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.some((requirement$1) => /* @__PURE__ */ _isValueMatch(requirement$1, dataset.value))) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/words/words.ts
/* @__NO_SIDE_EFFECTS__ */
function words(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "words",
		reference: words,
		async: false,
		expects: `${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count !== this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/const.ts
const ABORT_EARLY_CONFIG = { abortEarly: true };

//#endregion
//#region src/methods/assert/assert.ts
/**
* Checks if the input matches the schema. As this is an assertion function, it
* can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*/
function assert(schema, input) {
	const issues = schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
	if (issues) throw new ValiError(issues);
}

//#endregion
//#region src/methods/cache/_LruCache.ts
/**
* Efficient LRU cache using Map iteration order.
*/
var _LruCache = class {
	constructor(config$1) {
		this.refCount = 0;
		this.maxSize = config$1?.maxSize ?? 1e3;
		this.maxAge = config$1?.maxAge ?? Infinity;
		this.hasMaxAge = isFinite(this.maxAge);
	}
	/**
	* Stringifies an unknown input to a cache key component.
	*
	* @param input The unknown input.
	*
	* @returns A cache key component.
	*/
	stringify(input) {
		const type = typeof input;
		if (type === "string") return `"${input}"`;
		if (type === "number" || type === "boolean") return `${input}`;
		if (type === "bigint") return `${input}n`;
		if (type === "object" || type === "function") {
			if (input) {
				this.refIds ?? (this.refIds = /* @__PURE__ */ new WeakMap());
				let id = this.refIds.get(input);
				if (!id) {
					id = ++this.refCount;
					this.refIds.set(input, id);
				}
				return `#${id}`;
			}
			return "null";
		}
		return type;
	}
	/**
	* Creates a cache key from input and config.
	*
	* @param input The input value.
	* @param config The parse configuration.
	*
	* @returns The cache key.
	*/
	key(input, config$1 = {}) {
		return `${this.stringify(input)}|${this.stringify(config$1.lang)}|${this.stringify(config$1.message)}|${this.stringify(config$1.abortEarly)}|${this.stringify(config$1.abortPipeEarly)}`;
	}
	/**
	* Gets a value from the cache by key.
	*
	* @param key The cache key.
	*
	* @returns The cached value.
	*/
	get(key) {
		if (!this.store) return void 0;
		const entry = this.store.get(key);
		if (!entry) return void 0;
		if (this.hasMaxAge && Date.now() - entry[1] > this.maxAge) {
			this.store.delete(key);
			return;
		}
		this.store.delete(key);
		this.store.set(key, entry);
		return entry[0];
	}
	/**
	* Sets a value in the cache by key.
	*
	* @param key The cache key.
	* @param value The cached value.
	*/
	set(key, value$1) {
		this.store ?? (this.store = /* @__PURE__ */ new Map());
		this.store.delete(key);
		const timestamp = this.hasMaxAge ? Date.now() : 0;
		this.store.set(key, [value$1, timestamp]);
		if (this.store.size > this.maxSize) this.store.delete(this.store.keys().next().value);
	}
	/**
	* Clears all entries from the cache.
	*/
	clear() {
		this.store?.clear();
	}
};

//#endregion
//#region src/methods/cache/cache.ts
/* @__NO_SIDE_EFFECTS__ */
function cache(schema, config$1) {
	return _standardSchema({
		...schema,
		cacheConfig: config$1,
		cache: new _LruCache(config$1),
		"~run"(dataset, runConfig) {
			const key = this.cache.key(dataset.value, runConfig);
			let outputDataset = this.cache.get(key);
			if (!outputDataset) this.cache.set(key, outputDataset = schema["~run"](dataset, runConfig));
			return /* @__PURE__ */ _cloneDataset(outputDataset);
		}
	});
}

//#endregion
//#region src/methods/cache/cacheAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function cacheAsync(schema, config$1) {
	let activeRuns;
	return _standardSchema({
		...schema,
		async: true,
		cacheConfig: config$1,
		cache: new _LruCache(config$1),
		async "~run"(dataset, runConfig) {
			const key = this.cache.key(dataset.value, runConfig);
			const cached = this.cache.get(key);
			if (cached) return /* @__PURE__ */ _cloneDataset(cached);
			let promise$1 = activeRuns?.get(key);
			if (!promise$1) {
				activeRuns ?? (activeRuns = /* @__PURE__ */ new Map());
				promise$1 = Promise.resolve(schema["~run"](dataset, runConfig));
				activeRuns.set(key, promise$1);
			}
			try {
				const outputDataset = await promise$1;
				this.cache.set(key, outputDataset);
				return /* @__PURE__ */ _cloneDataset(outputDataset);
			} finally {
				activeRuns?.delete(key);
			}
		}
	});
}

//#endregion
//#region src/methods/config/config.ts
/**
* Changes the local configuration of a schema.
*
* @param schema The schema to configure.
* @param config The parse configuration.
*
* @returns The configured schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function config(schema, config$1) {
	return _standardSchema({
		...schema,
		"~run"(dataset, config_) {
			return schema["~run"](dataset, {
				...config_,
				...config$1
			});
		}
	});
}

//#endregion
//#region src/methods/getFallback/getFallback.ts
/**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}

//#endregion
//#region src/methods/fallback/fallback.ts
/**
* Returns a fallback value as output if the input does not match the schema.
*
* @param schema The schema to catch.
* @param fallback The fallback value.
*
* @returns The passed schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function fallback(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		"~run"(dataset, config$1) {
			const outputDataset = schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}

//#endregion
//#region src/methods/fallback/fallbackAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function fallbackAsync(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		async: true,
		async "~run"(dataset, config$1) {
			const outputDataset = await schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: await /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}

//#endregion
//#region src/methods/flatten/flatten.ts
/* @__NO_SIDE_EFFECTS__ */
function flatten(issues) {
	const flatErrors = {};
	for (const issue of issues) if (issue.path) {
		const dotPath = /* @__PURE__ */ getDotPath(issue);
		if (dotPath) {
			if (!flatErrors.nested) flatErrors.nested = {};
			if (Object.prototype.hasOwnProperty.call(flatErrors.nested, dotPath)) flatErrors.nested[dotPath].push(issue.message);
			else flatErrors.nested[dotPath] = [issue.message];
		} else if (flatErrors.other) flatErrors.other.push(issue.message);
		else flatErrors.other = [issue.message];
	} else if (flatErrors.root) flatErrors.root.push(issue.message);
	else flatErrors.root = [issue.message];
	return flatErrors;
}

//#endregion
//#region src/methods/forward/forward.ts
/**
* Forwards the issues of the passed validation action.
*
* @param action The validation action.
* @param path The path to forward the issues to.
*
* @returns The modified action.
*/
/* @__NO_SIDE_EFFECTS__ */
function forward(action, path) {
	return {
		...action,
		"~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/methods/forward/forwardAsync.ts
/**
* Forwards the issues of the passed validation action.
*
* @param action The validation action.
* @param path The path to forward the issues to.
*
* @returns The modified action.
*/
/* @__NO_SIDE_EFFECTS__ */
function forwardAsync(action, path) {
	return {
		...action,
		async: true,
		async "~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = await action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/methods/getDefault/getDefault.ts
/**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}

//#endregion
//#region src/methods/getDefaults/getDefaults.ts
/**
* Returns the default values of the schema.
*
* Hint: The difference to `getDefault` is that for object and tuple schemas
* this function recursively returns the default values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The default values.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefaults(schema) {
	if ("entries" in schema) {
		const object$1 = {};
		for (const key in schema.entries) object$1[key] = /* @__PURE__ */ getDefaults(schema.entries[key]);
		return object$1;
	}
	if ("items" in schema) return schema.items.map(getDefaults);
	return /* @__PURE__ */ getDefault(schema);
}

//#endregion
//#region src/methods/getDefaults/getDefaultsAsync.ts
/**
* Returns the default values of the schema.
*
* Hint: The difference to `getDefault` is that for object and tuple schemas
* this function recursively returns the default values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The default values.
*/
/* @__NO_SIDE_EFFECTS__ */
async function getDefaultsAsync(schema) {
	if ("entries" in schema) return Object.fromEntries(await Promise.all(Object.entries(schema.entries).map(async ([key, value$1]) => [key, await /* @__PURE__ */ getDefaultsAsync(value$1)])));
	if ("items" in schema) return Promise.all(schema.items.map(getDefaultsAsync));
	return /* @__PURE__ */ getDefault(schema);
}

//#endregion
//#region src/methods/getDescription/getDescription.ts
/**
* Returns the description of the schema.
*
* If multiple descriptions are defined, the last one of the highest level is
* returned. If no description is defined, `undefined` is returned.
*
* @param schema The schema to get the description from.
*
* @returns The description, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getDescription(schema) {
	return /* @__PURE__ */ _getLastMetadata(schema, "description");
}

//#endregion
//#region src/methods/getExamples/getExamples.ts
/**
* Returns the examples of a schema.
*
* If multiple examples are defined, it concatenates them using depth-first
* search. If no examples are defined, an empty array is returned.
*
* @param schema The schema to get the examples from.
*
* @returns The examples, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getExamples(schema) {
	const examples$1 = [];
	function depthFirstCollect(schema$1) {
		if ("pipe" in schema$1) {
			for (const item of schema$1.pipe) if (item.kind === "schema" && "pipe" in item) depthFirstCollect(item);
			else if (item.kind === "metadata" && item.type === "examples") for (const example of item.examples) examples$1.push(example);
		}
	}
	depthFirstCollect(schema);
	return examples$1;
}

//#endregion
//#region src/methods/getFallbacks/getFallbacks.ts
/**
* Returns the fallback values of the schema.
*
* Hint: The difference to `getFallback` is that for object and tuple schemas
* this function recursively returns the fallback values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The fallback values.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallbacks(schema) {
	if ("entries" in schema) {
		const object$1 = {};
		for (const key in schema.entries) object$1[key] = /* @__PURE__ */ getFallbacks(schema.entries[key]);
		return object$1;
	}
	if ("items" in schema) return schema.items.map(getFallbacks);
	return /* @__PURE__ */ getFallback(schema);
}

//#endregion
//#region src/methods/getFallbacks/getFallbacksAsync.ts
/**
* Returns the fallback values of the schema.
*
* Hint: The difference to `getFallback` is that for object and tuple schemas
* this function recursively returns the fallback values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The fallback values.
*/
/* @__NO_SIDE_EFFECTS__ */
async function getFallbacksAsync(schema) {
	if ("entries" in schema) return Object.fromEntries(await Promise.all(Object.entries(schema.entries).map(async ([key, value$1]) => [key, await /* @__PURE__ */ getFallbacksAsync(value$1)])));
	if ("items" in schema) return Promise.all(schema.items.map(getFallbacksAsync));
	return /* @__PURE__ */ getFallback(schema);
}

//#endregion
//#region src/methods/getMetadata/getMetadata.ts
/**
* Returns the metadata of a schema.
*
* If multiple metadata are defined, it shallowly merges them using depth-first
* search. If no metadata is defined, an empty object is returned.
*
* @param schema Schema to get the metadata from.
*
* @returns The metadata, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getMetadata(schema) {
	const result = {};
	function depthFirstMerge(schema$1) {
		if ("pipe" in schema$1) {
			for (const item of schema$1.pipe) if (item.kind === "schema" && "pipe" in item) depthFirstMerge(item);
			else if (item.kind === "metadata" && item.type === "metadata") Object.assign(result, item.metadata);
		}
	}
	depthFirstMerge(schema);
	return result;
}

//#endregion
//#region src/methods/getTitle/getTitle.ts
/**
* Returns the title of the schema.
*
* If multiple titles are defined, the last one of the highest level is
* returned. If no title is defined, `undefined` is returned.
*
* @param schema The schema to get the title from.
*
* @returns The title, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getTitle(schema) {
	return /* @__PURE__ */ _getLastMetadata(schema, "title");
}

//#endregion
//#region src/methods/is/is.ts
/**
* Checks if the input matches the schema. By using a type predicate, this
* function can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*
* @returns Whether the input matches the schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function is(schema, input) {
	return !schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
}

//#endregion
//#region src/schemas/any/any.ts
/**
* Creates an any schema.
*
* Hint: This schema function exists only for completeness and is not
* recommended in practice. Instead, `unknown` should be used to accept
* unknown data.
*
* @returns An any schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function any() {
	return _standardSchema({
		kind: "schema",
		type: "any",
		reference: any,
		expects: "any",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/array/array.ts
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/array/arrayAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function arrayAsync(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: arrayAsync,
		expects: "Array",
		async: true,
		item,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(input.map((value$1) => this.item["~run"]({ value: value$1 }, config$1)));
				for (let key = 0; key < itemDatasets.length; key++) {
					const itemDataset = itemDatasets[key];
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: input[key]
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/bigint/bigint.ts
/* @__NO_SIDE_EFFECTS__ */
function bigint(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "bigint",
		reference: bigint,
		expects: "bigint",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "bigint") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/blob/blob.ts
/* @__NO_SIDE_EFFECTS__ */
function blob(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "blob",
		reference: blob,
		expects: "Blob",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Blob) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/boolean/boolean.ts
/* @__NO_SIDE_EFFECTS__ */
function boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/custom/custom.ts
/* @__NO_SIDE_EFFECTS__ */
function custom(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: custom,
		expects: "unknown",
		async: false,
		check: check$1,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/custom/customAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function customAsync(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: customAsync,
		expects: "unknown",
		async: true,
		check: check$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (await this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/date/date.ts
/* @__NO_SIDE_EFFECTS__ */
function date(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "date",
		reference: date,
		expects: "Date",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Date) if (!isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1, { received: "\"Invalid Date\"" });
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/enum/enum.ts
/* @__NO_SIDE_EFFECTS__ */
function enum_(enum__, message$1) {
	const options = [];
	for (const key in enum__) if (`${+key}` !== key || typeof enum__[key] !== "string" || !Object.is(enum__[enum__[key]], +key)) options.push(enum__[key]);
	return _standardSchema({
		kind: "schema",
		type: "enum",
		reference: enum_,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		enum: enum__,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/exactOptional/exactOptional.ts
/* @__NO_SIDE_EFFECTS__ */
function exactOptional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptional,
		expects: wrapped.expects,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/exactOptional/exactOptionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function exactOptionalAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptionalAsync,
		expects: wrapped.expects,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/file/file.ts
/* @__NO_SIDE_EFFECTS__ */
function file(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "file",
		reference: file,
		expects: "File",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof File) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/function/function.ts
/* @__NO_SIDE_EFFECTS__ */
function function_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "function",
		reference: function_,
		expects: "Function",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "function") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/instance/instance.ts
/* @__NO_SIDE_EFFECTS__ */
function instance(class_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "instance",
		reference: instance,
		expects: class_.name,
		async: false,
		class: class_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof this.class) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/intersect/utils/_merge/_merge.ts
/**
* Merges two values into one single output.
*
* @param value1 First value.
* @param value2 Second value.
*
* @returns The merge dataset.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _merge(value1, value2) {
	if (typeof value1 === typeof value2) {
		if (/* @__PURE__ */ _isSameValueZero(value1, value2) || value1 instanceof Date && value2 instanceof Date && /* @__PURE__ */ _isSameValueZero(+value1, +value2)) return { value: value1 };
		if (value1 && value2 && value1.constructor === Object && value2.constructor === Object) {
			const nextValue = {
				...value1,
				...value2
			};
			for (const key in value2) if (Object.prototype.hasOwnProperty.call(value1, key) && Object.prototype.hasOwnProperty.call(value2, key)) {
				const dataset = /* @__PURE__ */ _merge(value1[key], value2[key]);
				if (dataset.issue) return dataset;
				nextValue[key] = dataset.value;
			}
			return { value: nextValue };
		}
		if (Array.isArray(value1) && Array.isArray(value2)) {
			if (value1.length === value2.length) {
				const nextValue = [...value1];
				for (let index = 0; index < value1.length; index++) {
					const dataset = /* @__PURE__ */ _merge(value1[index], value2[index]);
					if (dataset.issue) return dataset;
					nextValue[index] = dataset.value;
				}
				return { value: nextValue };
			}
		}
	}
	return { issue: true };
}

//#endregion
//#region src/schemas/intersect/intersect.ts
/* @__NO_SIDE_EFFECTS__ */
function intersect(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "intersect",
		reference: intersect,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "&"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.length) {
				const input = dataset.value;
				let outputs;
				dataset.typed = true;
				for (const schema of this.options) {
					const optionDataset = schema["~run"]({ value: input }, config$1);
					if (optionDataset.issues) {
						if (dataset.issues) for (const issue of optionDataset.issues) dataset.issues.push(issue);
						else dataset.issues = optionDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!optionDataset.typed) dataset.typed = false;
					if (dataset.typed) if (outputs) outputs.push(optionDataset.value);
					else outputs = [optionDataset.value];
				}
				if (dataset.typed) {
					dataset.value = outputs[0];
					for (let index = 1; index < outputs.length; index++) {
						const mergeDataset = /* @__PURE__ */ _merge(dataset.value, outputs[index]);
						if (mergeDataset.issue) {
							_addIssue(this, "type", dataset, config$1, { received: "unknown" });
							break;
						}
						dataset.value = mergeDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/intersect/intersectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function intersectAsync(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "intersect",
		reference: intersectAsync,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "&"),
		async: true,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (this.options.length) {
				const input = dataset.value;
				let outputs;
				dataset.typed = true;
				const optionDatasets = await Promise.all(this.options.map((schema) => schema["~run"]({ value: input }, config$1)));
				for (const optionDataset of optionDatasets) {
					if (optionDataset.issues) {
						if (dataset.issues) for (const issue of optionDataset.issues) dataset.issues.push(issue);
						else dataset.issues = optionDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!optionDataset.typed) dataset.typed = false;
					if (dataset.typed) if (outputs) outputs.push(optionDataset.value);
					else outputs = [optionDataset.value];
				}
				if (dataset.typed) {
					dataset.value = outputs[0];
					for (let index = 1; index < outputs.length; index++) {
						const mergeDataset = /* @__PURE__ */ _merge(dataset.value, outputs[index]);
						if (mergeDataset.issue) {
							_addIssue(this, "type", dataset, config$1, { received: "unknown" });
							break;
						}
						dataset.value = mergeDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/lazy/lazy.ts
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazy(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazy,
		expects: "unknown",
		async: false,
		getter,
		"~run"(dataset, config$1) {
			return this.getter(dataset.value)["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/lazy/lazyAsync.ts
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazyAsync(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazyAsync,
		expects: "unknown",
		async: true,
		getter,
		async "~run"(dataset, config$1) {
			return (await this.getter(dataset.value))["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/literal/literal.ts
/* @__NO_SIDE_EFFECTS__ */
function literal(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal,
		expects: /* @__PURE__ */ _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseObject/looseObject.ts
/* @__NO_SIDE_EFFECTS__ */
function looseObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseObject/looseObjectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function looseObjectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObjectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseTuple/looseTuple.ts
/* @__NO_SIDE_EFFECTS__ */
function looseTuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_tuple",
		reference: looseTuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) dataset.value.push(input[key]);
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseTuple/looseTupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function looseTupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_tuple",
		reference: looseTupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) dataset.value.push(input[key]);
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/map/map.ts
/* @__NO_SIDE_EFFECTS__ */
function map(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "map",
		reference: map,
		expects: "Map",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Map) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Map();
				for (const [inputKey, inputValue] of input) {
					const keyDataset = this.key["~run"]({ value: inputKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "key",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of keyDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: inputValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "value",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					dataset.value.set(keyDataset.value, valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/map/mapAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function mapAsync(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "map",
		reference: mapAsync,
		expects: "Map",
		async: true,
		key,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Map) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Map();
				const datasets = await Promise.all([...input].map(([inputKey, inputValue]) => Promise.all([
					inputKey,
					inputValue,
					this.key["~run"]({ value: inputKey }, config$1),
					this.value["~run"]({ value: inputValue }, config$1)
				])));
				for (const [inputKey, inputValue, keyDataset, valueDataset] of datasets) {
					if (keyDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "key",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of keyDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (valueDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "value",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					dataset.value.set(keyDataset.value, valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nan/nan.ts
/* @__NO_SIDE_EFFECTS__ */
function nan(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "nan",
		reference: nan,
		expects: "NaN",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (Number.isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/never/never.ts
/* @__NO_SIDE_EFFECTS__ */
function never(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "never",
		reference: never,
		expects: "never",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			_addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullable/nonNullable.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullable(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullable",
		reference: nonNullable,
		expects: "!null",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value !== null) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullable/nonNullableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullableAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullable",
		reference: nonNullableAsync,
		expects: "!null",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.value !== null) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullish/nonNullish.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullish(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullish",
		reference: nonNullish,
		expects: "(!null & !undefined)",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!(dataset.value === null || dataset.value === void 0)) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null || dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullish/nonNullishAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullishAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullish",
		reference: nonNullishAsync,
		expects: "(!null & !undefined)",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (!(dataset.value === null || dataset.value === void 0)) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null || dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonOptional/nonOptional.ts
/* @__NO_SIDE_EFFECTS__ */
function nonOptional(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_optional",
		reference: nonOptional,
		expects: "!undefined",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value !== void 0) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonOptional/nonOptionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonOptionalAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_optional",
		reference: nonOptionalAsync,
		expects: "!undefined",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.value !== void 0) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/null/null.ts
/* @__NO_SIDE_EFFECTS__ */
function null_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "null",
		reference: null_,
		expects: "null",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === null) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nullable/nullable.ts
/* @__NO_SIDE_EFFECTS__ */
function nullable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullable,
		expects: `(${wrapped.expects} | null)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullable/nullableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nullableAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullableAsync,
		expects: `(${wrapped.expects} | null)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullish/nullish.ts
/* @__NO_SIDE_EFFECTS__ */
function nullish(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullish,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullish/nullishAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nullishAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullishAsync,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/number/number.ts
/* @__NO_SIDE_EFFECTS__ */
function number(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/object/object.ts
/* @__NO_SIDE_EFFECTS__ */
function object(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: object,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/object/objectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function objectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: objectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/objectWithRest/objectWithRest.ts
/* @__NO_SIDE_EFFECTS__ */
function objectWithRest(entries$1, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object_with_rest",
		reference: objectWithRest,
		expects: "Object",
		async: false,
		entries: entries$1,
		rest,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) {
						const valueDataset = this.rest["~run"]({ value: input[key] }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: input[key]
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/objectWithRest/objectWithRestAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function objectWithRestAsync(entries$1, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object_with_rest",
		reference: objectWithRestAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		rest,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const [normalDatasets, restDatasets] = await Promise.all([Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				})), Promise.all(Object.entries(input).filter(([key]) => /* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)).map(async ([key, value$1]) => [
					key,
					value$1,
					await this.rest["~run"]({ value: value$1 }, config$1)
				]))]);
				for (const [key, value$1, valueSchema, valueDataset] of normalDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) for (const [key, value$1, valueDataset] of restDatasets) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/optional/optional.ts
/* @__NO_SIDE_EFFECTS__ */
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/optional/optionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function optionalAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optionalAsync,
		expects: `(${wrapped.expects} | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/picklist/picklist.ts
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/promise/promise.ts
/* @__NO_SIDE_EFFECTS__ */
function promise(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "promise",
		reference: promise,
		expects: "Promise",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Promise) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/record/record.ts
/* @__NO_SIDE_EFFECTS__ */
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/record/recordAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function recordAsync(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: recordAsync,
		expects: "Object",
		async: true,
		key,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const datasets = await Promise.all(Object.entries(input).filter(([key$1]) => /* @__PURE__ */ _isValidObjectKey(input, key$1)).map(([entryKey, entryValue]) => Promise.all([
					entryKey,
					entryValue,
					this.key["~run"]({ value: entryKey }, config$1),
					this.value["~run"]({ value: entryValue }, config$1)
				])));
				for (const [entryKey, entryValue, keyDataset, valueDataset] of datasets) {
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/set/set.ts
/* @__NO_SIDE_EFFECTS__ */
function set(value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "set",
		reference: set,
		expects: "Set",
		async: false,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Set) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Set();
				for (const inputValue of input) {
					const valueDataset = this.value["~run"]({ value: inputValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "set",
							origin: "value",
							input,
							key: null,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value.add(valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/set/setAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function setAsync(value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "set",
		reference: setAsync,
		expects: "Set",
		async: true,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Set) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Set();
				const valueDatasets = await Promise.all([...input].map(async (inputValue) => [inputValue, await this.value["~run"]({ value: inputValue }, config$1)]));
				for (const [inputValue, valueDataset] of valueDatasets) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "set",
							origin: "value",
							input,
							key: null,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value.add(valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictObject/strictObject.ts
/* @__NO_SIDE_EFFECTS__ */
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictObject/strictObjectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function strictObjectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObjectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictTuple/strictTuple.ts
/* @__NO_SIDE_EFFECTS__ */
function strictTuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_tuple",
		reference: strictTuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!(dataset.issues && config$1.abortEarly) && this.items.length < input.length) _addIssue(this, "type", dataset, config$1, {
					input: input[this.items.length],
					expected: "never",
					path: [{
						type: "array",
						origin: "value",
						input,
						key: this.items.length,
						value: input[this.items.length]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictTuple/strictTupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function strictTupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_tuple",
		reference: strictTupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!(dataset.issues && config$1.abortEarly) && this.items.length < input.length) _addIssue(this, "type", dataset, config$1, {
					input: input[this.items.length],
					expected: "never",
					path: [{
						type: "array",
						origin: "value",
						input,
						key: this.items.length,
						value: input[this.items.length]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/string/string.ts
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/symbol/symbol.ts
/* @__NO_SIDE_EFFECTS__ */
function symbol(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "symbol",
		reference: symbol,
		expects: "symbol",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "symbol") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tuple/tuple.ts
/* @__NO_SIDE_EFFECTS__ */
function tuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple",
		reference: tuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tuple/tupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple",
		reference: tupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tupleWithRest/tupleWithRest.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleWithRest(items, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple_with_rest",
		reference: tupleWithRest,
		expects: "Array",
		async: false,
		items,
		rest,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.rest["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tupleWithRest/tupleWithRestAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleWithRestAsync(items, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple_with_rest",
		reference: tupleWithRestAsync,
		expects: "Array",
		async: true,
		items,
		rest,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const [normalDatasets, restDatasets] = await Promise.all([Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				})), Promise.all(input.slice(this.items.length).map(async (value$1, key) => {
					return [
						key + this.items.length,
						value$1,
						await this.rest["~run"]({ value: value$1 }, config$1)
					];
				}))]);
				for (const [key, value$1, itemDataset] of normalDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (const [key, value$1, itemDataset] of restDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/undefined/undefined.ts
/* @__NO_SIDE_EFFECTS__ */
function undefined_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "undefined",
		reference: undefined_,
		expects: "undefined",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/undefinedable/undefinedable.ts
/* @__NO_SIDE_EFFECTS__ */
function undefinedable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "undefinedable",
		reference: undefinedable,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/undefinedable/undefinedableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function undefinedableAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "undefinedable",
		reference: undefinedableAsync,
		expects: `(${wrapped.expects} | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/union/utils/_subIssues/_subIssues.ts
/**
* Returns the sub issues of the provided datasets for the union issue.
*
* @param datasets The datasets.
*
* @returns The sub issues.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _subIssues(datasets) {
	let issues;
	if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
	else issues = dataset.issues;
	return issues;
}

//#endregion
//#region src/schemas/union/union.ts
/* @__NO_SIDE_EFFECTS__ */
function union(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: union,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/union/unionAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function unionAsync(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: unionAsync,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: true,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = await schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/unknown/unknown.ts
/**
* Creates a unknown schema.
*
* @returns A unknown schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unknown() {
	return _standardSchema({
		kind: "schema",
		type: "unknown",
		reference: unknown,
		expects: "unknown",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/variant/variant.ts
/* @__NO_SIDE_EFFECTS__ */
function variant(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variant,
		expects: "Object",
		async: false,
		key,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/variant/variantAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function variantAsync(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variantAsync,
		expects: "Object",
		async: true,
		key,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = async (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") await parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? (await discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG)).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = await schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				await parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/void/void.ts
/* @__NO_SIDE_EFFECTS__ */
function void_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "void",
		reference: void_,
		expects: "void",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/keyof/keyof.ts
/* @__NO_SIDE_EFFECTS__ */
function keyof(schema, message$1) {
	return /* @__PURE__ */ picklist(Object.keys(schema.entries), message$1);
}

//#endregion
//#region src/methods/message/message.ts
/**
* Changes the local message configuration of a schema.
*
* @param schema The schema to configure.
* @param message_ The error message.
*
* @returns The configured schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function message(schema, message_) {
	return _standardSchema({
		...schema,
		"~run"(dataset, config$1) {
			return schema["~run"](dataset, {
				...config$1,
				message: message_
			});
		}
	});
}

//#endregion
//#region src/methods/omit/omit.ts
/**
* Creates a modified copy of an object schema that does not contain the
* selected entries.
*
* @param schema The schema to omit from.
* @param keys The selected entries.
*
* @returns An object schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function omit(schema, keys) {
	const entries$1 = { ...schema.entries };
	for (const key of keys) delete entries$1[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/parse/parse.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
function parse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}

//#endregion
//#region src/methods/parse/parseAsync.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
async function parseAsync(schema, input, config$1) {
	const dataset = await schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}

//#endregion
//#region src/methods/parser/parser.ts
/* @__NO_SIDE_EFFECTS__ */
function parser(schema, config$1) {
	const func = (input) => parse(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/parser/parserAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function parserAsync(schema, config$1) {
	const func = (input) => parseAsync(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/partial/partial.ts
/* @__NO_SIDE_EFFECTS__ */
function partial(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ optional(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/partial/partialAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function partialAsync(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ optionalAsync(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/pick/pick.ts
/**
* Creates a modified copy of an object schema that contains only the selected
* entries.
*
* @param schema The schema to pick from.
* @param keys The selected entries.
*
* @returns An object schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function pick(schema, keys) {
	const entries$1 = {};
	for (const key of keys) entries$1[key] = schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/pipe/pipe.ts
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/pipe/pipeAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function pipeAsync(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		async: true,
		async "~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = await item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/required/required.ts
/* @__NO_SIDE_EFFECTS__ */
function required(schema, arg2, arg3) {
	const keys = Array.isArray(arg2) ? arg2 : void 0;
	const message$1 = Array.isArray(arg2) ? arg3 : arg2;
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ nonOptional(schema.entries[key], message$1) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/required/requiredAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function requiredAsync(schema, arg2, arg3) {
	const keys = Array.isArray(arg2) ? arg2 : void 0;
	const message$1 = Array.isArray(arg2) ? arg3 : arg2;
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ nonOptionalAsync(schema.entries[key], message$1) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/safeParse/safeParse.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

//#endregion
//#region src/methods/safeParse/safeParseAsync.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
async function safeParseAsync(schema, input, config$1) {
	const dataset = await schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

//#endregion
//#region src/methods/safeParser/safeParser.ts
/* @__NO_SIDE_EFFECTS__ */
function safeParser(schema, config$1) {
	const func = (input) => /* @__PURE__ */ safeParse(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/safeParser/safeParserAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function safeParserAsync(schema, config$1) {
	const func = (input) => /* @__PURE__ */ safeParseAsync(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/summarize/summarize.ts
/**
* Summarize the error messages of issues in a pretty-printable multi-line string.
*
* @param issues The list of issues.
*
* @returns A summary of the issues.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function summarize(issues) {
	let summary = "";
	for (const issue of issues) {
		if (summary) summary += "\n";
		summary += `× ${issue.message}`;
		const dotPath = /* @__PURE__ */ getDotPath(issue);
		if (dotPath) summary += `\n  → at ${dotPath}`;
	}
	return summary;
}

//#endregion
//#region src/methods/unwrap/unwrap.ts
/**
* Unwraps the wrapped schema.
*
* @param schema The schema to be unwrapped.
*
* @returns The unwrapped schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unwrap(schema) {
	return schema.wrapped;
}

//#endregion


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  xA: () => (/* reexport */ errors/* CacheError */.xA),
  Go: () => (/* reexport */ CacheManager),
  x: () => (/* reexport */ errors/* ConfigFileError */.x),
  nN: () => (/* reexport */ errors/* EnsureExtensionsError */.nN),
  sw: () => (/* reexport */ errors/* ExtensionConfigError */.sw),
  QB: () => (/* reexport */ errors/* ExtensionInstallationError */.QB),
  _P: () => (/* binding */ MappingRegistry),
  ot: () => (/* reexport */ errors/* VersionsConflictError */.ot),
  R9: () => (/* reexport */ addPackageToImportPath),
  Gm: () => (/* reexport */ archiveFileName),
  qe: () => (/* reexport */ cacheScopes),
  ST: () => (/* reexport */ cleanupImportPaths),
  Qd: () => (/* binding */ createProvider),
  li: () => (/* binding */ lib_detectPlatform),
  Pl: () => (/* binding */ ensureExtensions),
  lA: () => (/* binding */ ensurePackage),
  fv: () => (/* reexport */ errors/* errorCodes */.fv),
  IA: () => (/* reexport */ extensionDigest),
  Xe: () => (/* reexport */ ignore),
  Y1: () => (/* binding */ invalidate),
  Iz: () => (/* reexport */ isValidKey),
  V6: () => (/* reexport */ manifestFileName),
  zV: () => (/* reexport */ specification_specification/* parseSpecification */.z),
  k_: () => (/* reexport */ pathHash),
  b9: () => (/* reexport */ processPthFiles),
  j1: () => (/* reexport */ projectName),
  HW: () => (/* binding */ readExtensions),
  Tl: () => (/* reexport */ removePackageFromImportPath),
  ud: () => (/* reexport */ requestDigest),
  z: () => (/* reexport */ requiredFailures),
  Ro: () => (/* binding */ resolveExtensions),
  ZH: () => (/* reexport */ extensions/* selectExtensions */.Z),
  aB: () => (/* reexport */ toml_document/* toJson */.aB)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/specification/marker.js
var specification_marker = __nccwpck_require__(867);
;// CONCATENATED MODULE: ./lib/distribution/record.js






/** A tree whose files are not what its RECORDs say. `message` names the first that differs. */
class IncompleteTreeError extends Error {
    name = 'IncompleteTreeError';
}
/**
 * The distributions of a tree, sorted by name.
 *
 * @throws IncompleteTreeError when a `*.dist-info` directory has no readable RECORD.
 */
async function readDistributions(tree) {
    const names = (await (0,promises_.readdir)(tree)).filter((name) => name.endsWith('.dist-info'));
    const distributions = await Promise.all(names.map((directory) => readDistribution(tree, directory)));
    return distributions.sort((left, right) => (left.name < right.name ? -1 : 1));
}
/** The `*.dist-info` directory of a distribution in a tree, by its name in normal form; undefined where it has none. */
async function findDistInfo(tree, name) {
    const names = await (0,promises_.readdir)(tree);
    return names.find((directory) => directory.endsWith('.dist-info') && (0,specification_marker/* normalizeName */.Pc)(directory.split('-', 1)[0] ?? '') === name);
}
async function readDistribution(tree, directory) {
    const file = external_node_path_.join(tree, directory, 'RECORD');
    const text = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        if ((0,errors/* hasErrno */.Nm)(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EISDIR'))
            throw new IncompleteTreeError(`${directory}/RECORD is missing`);
        throw error;
    });
    const [name = '', version = ''] = directory.slice(0, -'.dist-info'.length).split('-');
    return { name: (0,specification_marker/* normalizeName */.Pc)(name), version: version.replaceAll('_', '-'), directory, files: parseRecord(text) };
}
/** Parses the text of a RECORD file: CSV of path, hash and size. */
function parseRecord(text) {
    const files = [];
    for (const line of text.split(/\r?\n/)) {
        if (line.trim() === '')
            continue;
        const [file = '', hash = '', size = ''] = parseCsvLine(line);
        files.push({ path: file.replaceAll('\\', '/'), hash, size: /^\d+$/.test(size) ? Number(size) : undefined });
    }
    return files;
}
function parseCsvLine(line) {
    if (!line.includes('"'))
        return line.split(',');
    return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
}
/** One line of a RECORD file. */
function formatRecordLine(file) {
    const quoted = /[",]/.test(file.path) ? `"${file.path.replaceAll('"', '""')}"` : file.path;
    return `${quoted},${file.hash},${file.size ?? ''}`;
}
/**
 * Files that company tooling extends in place when an interpreter starts: CA bundles get the company's own CA. Such a
 * file may have grown since it was installed; it may never have shrunk.
 */
const extendedInPlace = new Set(['certifi/cacert.pem', 'pip/_vendor/certifi/cacert.pem', 'botocore/cacert.pem']);
/**
 * Checks that every recorded file is there and has its recorded size. Hashes are not read: that costs as much as
 * reading the tree.
 *
 * @throws IncompleteTreeError naming the first file that is missing or of another size.
 */
function verifyFiles(tree, distributions) {
    for (const distribution of distributions) {
        for (const file of distribution.files) {
            // Byte code may be recorded by some tools and is made anew by the interpreter.
            if (file.path.endsWith('.pyc'))
                continue;
            const location = `${tree}/${file.path}`;
            const stats = (0,external_node_fs_.lstatSync)(location, { throwIfNoEntry: false });
            const owner = `${distribution.name} ${distribution.version}`;
            if (stats === undefined)
                throw new IncompleteTreeError(`${file.path} of ${owner} is missing`);
            if (file.size !== undefined && stats.isFile() && stats.size !== file.size) {
                if (extendedInPlace.has(file.path) && stats.size > file.size)
                    continue;
                throw new IncompleteTreeError(`${file.path} of ${owner} has ${stats.size} bytes instead of ${file.size}`);
            }
        }
    }
}
/** Whether every recorded file of a distribution is what was recorded, by its SHA-256. Reads all of them. */
async function isIntact(tree, distribution) {
    for (const { path: file, hash, size } of distribution.files) {
        if (!hash.startsWith('sha256='))
            continue;
        const content = await (0,promises_.readFile)(external_node_path_.join(tree, file)).catch(() => undefined);
        if (content === undefined || (size !== undefined && content.length !== size))
            return false;
        if ((0,external_node_crypto_.createHash)('sha256').update(content).digest('base64url') !== hash.slice('sha256='.length))
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/system/files.js




/** How much of a file is read at once, in bytes. */
const hashBlockSize = 1 << 20;
/**
 * The SHA-256 of a file, as lower-case hex. One block is hashed while the next is read, in two buffers: memory does not
 * grow with the file, and it takes half the time of a stream, which makes a buffer for every block.
 */
async function sha256OfFile(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const handle = await (0,promises_.open)(file);
    try {
        let [current, next] = [Buffer.allocUnsafe(hashBlockSize), Buffer.allocUnsafe(hashBlockSize)];
        let reading = handle.read(current, 0, hashBlockSize);
        for (;;) {
            const { bytesRead } = await reading;
            if (bytesRead === 0)
                return hash.digest('hex');
            reading = handle.read(next, 0, hashBlockSize);
            hash.update(current.subarray(0, bytesRead));
            [current, next] = [next, current];
        }
    }
    finally {
        await handle.close();
    }
}
/** Writes a JSON file so that a reader sees the old or the new content, never a part. */
async function writeJson(file, value) {
    await writeText(file, `${JSON.stringify(value, null, 2)}\n`);
}
/** Writes a text file so that a reader sees the old or the new content, never a part. */
async function writeText(file, text) {
    await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
    const temporary = `${file}${temporarySuffix()}`;
    try {
        const handle = await (0,promises_.open)(temporary, 'wx', await modeOf(file));
        try {
            // Not by one write: on a disk that is filling up it may write a part and call that a success.
            await handle.writeFile(text, 'utf8');
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await (0,promises_.rename)(temporary, file);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        throw error;
    }
}
/** What the name of a file being written ends with. */
const temporaryPattern = /\.\d+-[0-9a-f]{8}\.tmp$/;
function temporarySuffix() {
    return `.${process.pid}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.tmp`;
}
/** Whether a name is that of a file being written in place of another, or left by a writer that was killed. */
function isTemporaryOf(name, file) {
    const base = external_node_path_.basename(file);
    return name.startsWith(base) && temporaryPattern.test(name) && name.replace(temporaryPattern, '') === base;
}
async function modeOf(file) {
    return await (0,promises_.stat)(file).then(({ mode }) => mode & 0o777, () => 0o666);
}
/** Reads a text file; undefined where there is none. */
async function readTextIfPresent(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        if ((0,errors/* hasErrno */.Nm)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw error;
    }
}
/** Makes a directory and its parents. Rejects with the true reason: node reports a read-only file system as `ENOENT`. */
async function makeDirectory(directory) {
    try {
        await (0,promises_.mkdir)(directory, { recursive: true });
    }
    catch (error) {
        if (!(0,errors/* hasErrno */.Nm)(error, 'ENOENT'))
            throw error;
        let missing = directory;
        while (external_node_path_.dirname(missing) !== missing && !(await isPresent(external_node_path_.dirname(missing))))
            missing = external_node_path_.dirname(missing);
        await (0,promises_.mkdir)(missing);
        await (0,promises_.mkdir)(directory, { recursive: true });
    }
}
/** Whether anything lies at a path that can be reached. */
async function isPresent(location) {
    return await (0,promises_.stat)(location).then(() => true, () => false);
}
/**
 * How long ago a file or directory last changed, in milliseconds; 0 where there is none. By its change time: what was
 * unpacked keeps the modification times of where it was made.
 */
async function ageMs(location, now) {
    return await (0,promises_.lstat)(location).then((stats) => now.getTime() - stats.ctimeMs, () => 0);
}
/** Removes a directory or file with all it holds; true when nothing is left of it. */
async function removeTree(target) {
    try {
        await (0,promises_.rm)(target, { recursive: true, force: true, maxRetries: 3 });
        return true;
    }
    catch {
        return false;
    }
}
/** The first file of this name on a PATH-like list that this user may execute. */
async function findExecutable(name, environment) {
    const isWindows = process.platform === 'win32';
    const pathVariable = isWindows ? (environment['Path'] ?? environment['PATH']) : environment['PATH'];
    const extensions = isWindows ? ['.exe', ''] : [''];
    for (const directory of (pathVariable ?? '').split(external_node_path_.delimiter)) {
        if (directory === '')
            continue;
        for (const extension of extensions) {
            const candidate = external_node_path_.join(directory, name + extension);
            if (await isExecutable(candidate))
                return candidate;
        }
    }
    return undefined;
}
async function isExecutable(file) {
    try {
        await (0,promises_.access)(file, promises_.constants.X_OK);
        return (await (0,promises_.stat)(file)).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __nccwpck_require__(7934);
;// CONCATENATED MODULE: ./lib/providers/provider.js


/**
 * Where archives are kept between runs. A provider stores *bundles*: a directory with exactly two files, the archive
 * and its manifest, under a key. Bundles never change once saved.
 */
/** The file name of the archive in a bundle. */
const archiveFileName = 'archive';
/** The file name of the manifest in a bundle. */
const manifestFileName = 'manifest.json';
/** The two files of a bundle. */
const bundleFileNames = [archiveFileName, manifestFileName];
/** Removes what there is of a bundle in a directory, such as after a restore that failed. */
async function removeBundle(directory) {
    await Promise.all(bundleFileNames.map((name) => (0,promises_.rm)(external_node_path_.join(directory, name), { force: true })));
}
/** Whether a text may be a key: what all stores can hold, in a file name too. */
function isValidKey(key) {
    return key.length > 0 && key.length <= 512 && /^[a-z0-9._+-]+$/.test(key) && !key.startsWith('.');
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./lib/system/process-identity.js



/** Describes a process of this machine; by default this one. */
function identifyProcess(pid = process.pid) {
    return { host: (0,external_node_os_.hostname)(), pid, realm: realmOfProcesses(), started: startOf(pid) ?? '' };
}
/**
 * Whether a process still runs. Null where that cannot be told: it ran on another machine or in another container.
 * A stopped process runs; one of an earlier boot does not.
 */
function isRunning(identity) {
    if (identity.host !== (0,external_node_os_.hostname)())
        return null;
    const [boot, namespace] = identity.realm.split(' ');
    const [bootNow, namespaceNow] = realmOfProcesses().split(' ');
    if (boot !== bootNow)
        return boot === '' || bootNow === '' ? null : false;
    if (namespace !== namespaceNow)
        return null;
    if (!hasProcess(identity.pid))
        return false;
    const started = startOf(identity.pid);
    return started === undefined || identity.started === '' || started === identity.started;
}
/** Whether a process of this machine has this number now. */
function hasProcess(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,errors/* hasErrno */.Nm)(error, 'EPERM');
    }
}
/**
 * The process that stands for the job this process works for: the runner's worker or act where one is among its
 * ancestors, else its parent. It lives as long as the steps that come later.
 */
function identifyJob() {
    let pid = process.ppid;
    for (let depth = 0; depth < 12 && pid > 1; depth++) {
        const stat = readStat(pid);
        if (stat === undefined)
            break;
        if (stat.name === 'Runner.Worker' || stat.name === 'act')
            return identifyProcess(pid);
        pid = stat.parent;
    }
    return identifyProcess(process.ppid);
}
function realmOfProcesses() {
    return `${attempt(() => (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim())} ${attempt(() => (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid'))}`;
}
function startOf(pid) {
    return readStat(pid)?.started;
}
/** The fields of `/proc/PID/stat` that matter here; undefined where the system has none. */
function readStat(pid) {
    const text = attempt(() => (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8'));
    // The name stands in parentheses and may itself hold some.
    const [, name, rest] = /^\d+ \((.*)\) (.*)$/s.exec(text) ?? [];
    const fields = rest?.split(' ');
    const [parent, started] = [fields?.[1], fields?.[19]];
    return name === undefined || parent === undefined || started === undefined ? undefined : { name, parent: Number(parent), started };
}
function attempt(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./lib/system/lock.js






/** How long a lock without readable content may be somebody's who is about to write it, in milliseconds. */
const unreadableGraceMs = 10_000;
/** The longest wait between two attempts, in milliseconds. */
const maxPauseMs = 50;
/** A lock could not be had in time. */
class LockTimeoutError extends Error {
    name = 'LockTimeoutError';
    /** The lock file. */
    lock;
    constructor(lock, holder, timeoutMs) {
        super(`the lock '${lock}' could not be had within ${timeoutMs / 1000} s: ${holder}`);
        this.lock = lock;
    }
}
/**
 * Works while holding a lock: a file that names its holder. Other processes wait; also those of other machines, where
 * the file system makes hard links or new files atomically, as NFS (3 and newer) and SMB do.
 *
 * The lock of a dead process of this machine is taken over at once, that of a living one never, also when it is
 * stopped. Whether a process of another machine or container lives cannot be told: such a lock is waited for.
 *
 * @throws LockTimeoutError naming the lock and its holder; node errors where the lock cannot be written.
 */
async function withLock(lock, { timeoutMs }, work) {
    const nonce = await acquire(lock, timeoutMs);
    try {
        return await work();
    }
    finally {
        await release(lock, nonce);
    }
}
async function acquire(lock, timeoutMs) {
    const deadline = performance.now() + timeoutMs;
    const nonce = (0,external_node_crypto_.randomUUID)();
    const own = `${lock}.${nonce}`;
    const content = { ...identifyProcess(), nonce, since: new Date().toISOString() };
    try {
        await (0,promises_.writeFile)(own, JSON.stringify(content), { flag: 'wx' });
        for (let attempt = 0;; attempt++) {
            if (await linkNew(own, lock))
                return nonce;
            const holder = await readHolder(lock);
            if (holder === undefined)
                continue;
            if (isAbandoned(holder) && (await takeOver(lock, own, holder.nonce, deadline)))
                return nonce;
            if (performance.now() >= deadline)
                throw new LockTimeoutError(lock, describe(holder), timeoutMs);
            await (0,external_node_timers_promises_namespaceObject.setTimeout)(Math.min(maxPauseMs, 2 + 2 * attempt) * (0.5 + Math.random()));
        }
    }
    finally {
        await (0,promises_.unlink)(own).catch(() => { });
    }
}
async function release(lock, nonce) {
    // Nobody takes a lock from a living holder; only a hand that removed the file may have let another in.
    if ((await readHolder(lock))?.nonce === nonce)
        await (0,promises_.unlink)(lock).catch(() => { });
}
/**
 * Replaces the lock of a dead holder. Of all who see it dead exactly one gets the lock named after that holding, and
 * only while holding that may the file be replaced, and only if it is still the same: a second look comes after the
 * right to act.
 */
async function takeOver(lock, own, nonce, deadline) {
    const right = `${lock}.after-${nonce}`;
    const timeoutMs = Math.max(0, deadline - performance.now());
    try {
        return await withLock(right, { timeoutMs }, async () => {
            if ((await readHolder(lock))?.nonce !== nonce)
                return false;
            // A hard link would vanish in the rename onto itself; `own` is a file of its own name, and so is moved.
            await (0,promises_.rename)(own, lock);
            await removeLeftovers(lock);
            return true;
        });
    }
    catch (error) {
        if (error instanceof LockTimeoutError)
            return false;
        throw error;
    }
}
/** Removes what killed processes left beside a lock: their own names for it, and rights they held. */
async function removeLeftovers(lock) {
    const prefix = `${external_node_path_.basename(lock)}.`;
    for (const name of await (0,promises_.readdir)(external_node_path_.dirname(lock))) {
        if (!name.startsWith(prefix))
            continue;
        const file = external_node_path_.join(external_node_path_.dirname(lock), name);
        const holder = await readHolder(file).catch(() => undefined);
        if (holder !== undefined && isAbandoned(holder))
            await (0,promises_.unlink)(file).catch(() => { });
    }
}
/** Who holds a lock; undefined where nobody does. */
async function readHolder(lock) {
    try {
        const [text, stats] = await Promise.all([(0,promises_.readFile)(lock, 'utf8'), (0,promises_.stat)(lock)]);
        const ageMs = Date.now() - stats.mtimeMs;
        const identity = parseHolder(text);
        return { nonce: identity?.nonce ?? `unreadable-${stats.ino}-${stats.mtimeMs}`, identity, ageMs };
    }
    catch (error) {
        if ((0,errors/* hasErrno */.Nm)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
}
function parseHolder(text) {
    try {
        const value = JSON.parse(text);
        const isHolder = typeof value?.pid === 'number' && [value.host, value.realm, value.started, value.nonce].every((item) => typeof item === 'string');
        return isHolder ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isAbandoned({ identity, ageMs }) {
    return identity === undefined ? ageMs > unreadableGraceMs : isRunning(identity) === false;
}
function describe({ identity }) {
    if (identity === undefined)
        return 'its content cannot be read';
    const state = isRunning(identity);
    const where = state === null ? `of ${identity.host}, which may have ended` : `of this machine (${identity.host}), which is running`;
    return `it is held since ${identity.since} by process ${identity.pid} ${where}`;
}
/** Gives a file a second name if that name is free; by a copy where the file system has no hard links. */
async function linkNew(file, name) {
    try {
        await (0,promises_.link)(file, name);
        return true;
    }
    catch (error) {
        if ((0,errors/* hasErrno */.Nm)(error, 'EEXIST'))
            return false;
        if (!(0,errors/* hasErrno */.Nm)(error, 'EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK', 'EACCES'))
            throw error;
    }
    try {
        const handle = await (0,promises_.open)(name, 'wx');
        await handle.writeFile(await (0,promises_.readFile)(file));
        await handle.close();
        return true;
    }
    catch (error) {
        if ((0,errors/* hasErrno */.Nm)(error, 'EEXIST'))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/cache/layout.js



/**
 * The longest a job on a self-hosted runner may take, in milliseconds (GitHub, "Actions limits": 5 days): what was
 * superseded or left behind longer ago has no user.
 */
const longestJobMs = 5 * 24 * 3_600_000;
/** Where everything of the cache root lies; DESIGN's "On disk". */
class layout_CacheLayout {
    root;
    /** @param root the cache root, absolute. */
    constructor(root) {
        this.root = root;
    }
    get extensions() {
        return external_node_path_.join(this.root, 'extensions');
    }
    get tools() {
        return external_node_path_.join(this.root, 'tools');
    }
    /** An empty file whose time says when the cache was last cleaned. */
    get cleaned() {
        return external_node_path_.join(this.root, 'cleaned');
    }
    /** What stands before the trees on PYTHONPATH. */
    get loaders() {
        return external_node_path_.join(this.root, 'loaders');
    }
    /** Bundles that wait for their upload. */
    get pending() {
        return external_node_path_.join(this.root, 'pending');
    }
    /** What is being deleted. */
    get trash() {
        return external_node_path_.join(this.root, 'trash');
    }
    /** The default directory of the local provider. */
    get archives() {
        return external_node_path_.join(this.root, 'archives');
    }
    request(digest) {
        return external_node_path_.join(this.extensions, digest);
    }
    /** The entry: a link to its current generation. */
    entry(digest, platformId) {
        return external_node_path_.join(this.request(digest), platformId);
    }
    generation(digest, name) {
        return external_node_path_.join(this.request(digest), name);
    }
    /** What is kept of a generation that is the mount point of an image: the bundle it came in, and who uses it. */
    image(generation) {
        return `${generation}.image`;
    }
    state(digest, platformId) {
        return external_node_path_.join(this.request(digest), `${platformId}.state.json`);
    }
    /** A new directory beside the generations, so that publishing is a rename on one disk. Its name tells whose it is. */
    staging(digest, platformId) {
        return external_node_path_.join(this.request(digest), `${platformId}.staging-${hostTag()}-${process.pid}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`);
    }
}
const generationPattern = /^\d{8}t\d{9}z-[0-9a-f]{6}$/;
const stagingPattern = /\.staging-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}$/;
/** The name of a new generation: entry, time of creation, and a part that keeps two of one millisecond apart. */
function generationName(platformId, now) {
    const time = now.toISOString().replace(/[-:.]/g, '').toLowerCase();
    return `${platformId}.${time}-${(0,external_node_crypto_.randomBytes)(3).toString('hex')}`;
}
/** Whether a name is that of a generation of this platform. */
function isGenerationName(name, platformId) {
    return name.startsWith(`${platformId}.`) && generationPattern.test(name.slice(platformId.length + 1));
}
/** Who made a staging directory: a process of this machine, or undefined for another machine's. Null for other names. */
function stagingOwner(name) {
    const [, host, pid] = stagingPattern.exec(name) ?? [];
    if (host === undefined)
        return null;
    return { pid: host === hostTag() ? Number(pid) : undefined };
}
function hostTag() {
    return (0,external_node_crypto_.createHash)('sha256').update((0,external_node_os_.hostname)()).digest('hex').slice(0, 8);
}

;// CONCATENATED MODULE: ./lib/cache/metadata.js



/** The version of the layout and of what metadata and keys mean. Raised when old entries cannot be used any more. */
const schemaVersion = 2;
/** The build record of an entry, in its tree. */
const metadataFileName = '.cache_metadata.json';
/** How long a specification stays fresh where nothing else is said, in hours. */
const defaultTtlHours = 24;
/** How far ahead a clock may be before a time counts as being in the future, in milliseconds. */
const clockSkewMs = 5 * 60_000;
const distributionSchema = dist/* looseObject */._H3({ name: dist/* string */.YjP(), version: dist/* string */.YjP() });
const timeSchema = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y((text) => parseTime(text) !== undefined, 'is no ISO 8601 time'));
const errorSchema = dist/* looseObject */._H3({
    code: dist/* literal */.euz('versions-conflict'),
    message: dist/* string */.YjP(),
    hint: dist/* nullable */.mee(dist/* string */.YjP()),
    conflict: dist/* optional */.lqM(dist/* looseObject */._H3({
        members: dist/* array */.YOg(dist/* string */.YjP()),
        distribution: dist/* nullable */.mee(dist/* string */.YjP()),
        needs: dist/* array */.YOg(dist/* looseObject */._H3({ of: dist/* string */.YjP(), range: dist/* string */.YjP(), through: dist/* nullable */.mee(dist/* string */.YjP()) })),
        solutions: dist/* array */.YOg(dist/* array */.YOg(dist/* string */.YjP())),
        separable: dist/* array */.YOg(dist/* string */.YjP()),
        explanation: dist/* string */.YjP(),
    })),
});
const metadataSchema = dist/* looseObject */._H3({
    schema: dist/* literal */.euz(schemaVersion),
    request_digest: dist/* string */.YjP(),
    options_digest: dist/* string */.YjP(),
    platform_id: dist/* string */.YjP(),
    abi: dist/* string */.YjP(),
    python_version: dist/* string */.YjP(),
    installer: dist/* string */.YjP(),
    install_ms: dist/* number */.aig(),
    extensions: dist/* array */.YOg(dist/* looseObject */._H3({
        package_spec: dist/* string */.YjP(),
        installed_at: timeSchema,
        ttl_hours: dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0)),
        platform_id: dist/* string */.YjP(),
        digest: dist/* string */.YjP(),
        distributions: dist/* array */.YOg(distributionSchema),
        size_bytes: dist/* number */.aig(),
        apart: dist/* optional */.lqM(dist/* looseObject */._H3({ how: dist/* picklist */.KIO(['isolated', 'dropped']), error: errorSchema })),
    })),
    distributions: dist/* array */.YOg(dist/* looseObject */._H3({ ...distributionSchema.entries, modules: dist/* array */.YOg(dist/* string */.YjP()) })),
});
/**
 * Reads the build record of a directory.
 *
 * @returns the record, or the reason why it cannot be trusted: missing, not JSON, of a wrong type, of another request
 * or platform, installed in the future.
 */
async function readMetadata(tree, expected) {
    const text = await readTextIfPresent(external_node_path_.join(tree, metadataFileName));
    if (text === undefined)
        return { problem: `${metadataFileName} is missing` };
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return { problem: `${metadataFileName} is not JSON` };
    }
    const layout = dist/* safeParse */.xLC(dist/* looseObject */._H3({ schema: dist/* number */.aig() }), json);
    if (layout.success && layout.output.schema !== schemaVersion) {
        return { problem: `${metadataFileName} is of another version of this program (layout ${layout.output.schema})`, isOtherLayout: true };
    }
    const parsed = dist/* safeParse */.xLC(metadataSchema, json);
    if (!parsed.success) {
        const [issue] = parsed.issues;
        return { problem: `${metadataFileName}: ${dist/* getDotPath */.BuJ(issue) ?? 'content'}: ${issue.message}` };
    }
    const metadata = parsed.output;
    if (metadata.platform_id !== expected.platformId)
        return { problem: `it was installed for ${metadata.platform_id}` };
    if (expected.requestDigest !== undefined && metadata.request_digest !== expected.requestDigest) {
        return { problem: `it holds the request ${metadata.request_digest.slice(0, 12)}…` };
    }
    const latest = expected.now.getTime() + clockSkewMs;
    const future = metadata.extensions.find(({ installed_at }) => (parseTime(installed_at)?.getTime() ?? 0) > latest);
    if (future !== undefined)
        return { problem: `${future.package_spec} was installed in the future (${future.installed_at})` };
    return metadata;
}
/** Writes the build record. Of one specification its four fields stand at the top level, as in the original layout. */
async function writeMetadata(tree, metadata) {
    const [only] = metadata.extensions;
    const single = metadata.extensions.length === 1 && only !== undefined
        ? { package_spec: only.package_spec, installed_at: only.installed_at, ttl_hours: only.ttl_hours, platform_id: only.platform_id }
        : {};
    await writeJson(external_node_path_.join(tree, metadataFileName), { ...single, ...metadata });
}
const isoPattern = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:[.,](\d{1,9}))?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
/** Reads an ISO 8601 time of any zone; without a zone it is UTC. Undefined for anything else. */
function parseTime(text) {
    const [whole, date, minutes = '00:00', seconds = ':00', fraction = '', zone = 'Z'] = isoPattern.exec(text) ?? [];
    if (whole === undefined)
        return undefined;
    const offset = /^z$/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
    const time = new Date(`${date}T${minutes}${seconds}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`);
    return Number.isNaN(time.getTime()) ? undefined : time;
}

;// CONCATENATED MODULE: ./lib/cache/manifest.js





const manifestSchema = dist/* looseObject */._H3({
    schema: dist/* literal */.euz(schemaVersion),
    request_digest: dist/* string */.YjP(),
    platform_id: dist/* string */.YjP(),
    abi: dist/* string */.YjP(),
    format: dist/* string */.YjP(),
    sha256: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{64}$/)),
    size_bytes: dist/* number */.aig(),
});
/** Reads the manifest of a bundle; a text says why it cannot be used. */
async function readManifest(bundle) {
    const text = await readTextIfPresent(external_node_path_.join(bundle, manifestFileName));
    if (text === undefined)
        return 'it has no manifest';
    try {
        const parsed = dist/* safeParse */.xLC(manifestSchema, JSON.parse(text));
        return parsed.success ? parsed.output : `its manifest is not valid: ${parsed.issues[0].message}`;
    }
    catch {
        return 'its manifest is not JSON';
    }
}
/** Checks the archive of a bundle against its manifest; a text says what is wrong with it. */
async function checkArchive(bundle) {
    const manifest = await readManifest(bundle);
    if (typeof manifest === 'string')
        return manifest;
    const digest = await sha256OfFile(external_node_path_.join(bundle, archiveFileName)).catch(() => undefined);
    return digest === manifest.sha256 ? undefined : 'its SHA-256 is not the one it was saved with';
}

;// CONCATENATED MODULE: ./lib/cache/images.js












/**
 * The life of generations that are images. Beside such a generation, which is only a mount point, lies its image: the
 * bundle it came in, a copy of its metadata, and the list of those who use it. An image never changes; the last user
 * unmounts it.
 */
/** How long to wait for another process that mounts or unmounts the same image, in milliseconds. */
const lockTimeoutMs = 30_000;
/** How often unmounting is tried while a process that is just ending still uses it, and the pause, in milliseconds. */
const busyAttempts = 5;
const busyPauseMs = 100;
const usersSchema = dist/* array */.YOg(dist/* looseObject */._H3({ host: dist/* string */.YjP(), pid: dist/* number */.aig(), realm: dist/* string */.YjP(), started: dist/* string */.YjP(), token: dist/* string */.YjP(), since: dist/* string */.YjP() }));
/** Whether a user may still be at work. Where that cannot be told (another container, another machine) no job lasts longer than five days. */
function mayRun(user) {
    return isRunning(user) !== false && Date.now() - Date.parse(user.since) < longestJobMs;
}
/** Whether a generation is the mount point of an image that lies beside it. */
async function isImage(generation, layout) {
    return await isPresent(layout.image(generation));
}
/** Makes a bundle the image of a new generation, by a rename; nothing is mounted yet. */
async function placeImage(bundle, generation, layout) {
    await (0,promises_.chmod)(external_node_path_.join(bundle, archiveFileName), 0o444);
    // mkdtemp made it for its owner alone; sudo's root, squashfuse and other users' jobs read it too.
    await (0,promises_.chmod)(bundle, 0o755);
    await (0,promises_.rename)(bundle, layout.image(generation));
    await (0,promises_.mkdir)(generation);
    await (0,promises_.chmod)(generation, 0o755);
}
/**
 * Starts a use of an image: mounts it if nobody has yet, after its content was checked against the SHA-256 it was
 * saved with.
 *
 * @throws Error when it is damaged or cannot be mounted; then this use is not counted.
 */
async function useImage(generation, mounter, mounting, layout) {
    const { token, job, onUse } = mounting;
    const image = layout.image(generation);
    await locked(generation, layout, async () => {
        const users = (await readUsers(generation, layout)).filter((user) => mayRun(user) && user.token !== token);
        onUse({ generation, token });
        await writeUsers(generation, [...users, { ...job, token, since: new Date().toISOString() }], layout);
        try {
            if (await isMounted(generation, mounter)) {
                // A squashfuse that was killed leaves a mount that answers nothing.
                const isAnswering = await (0,promises_.readdir)(generation).then(() => true, () => false);
                if (isAnswering)
                    return;
                await mounter.unmount(generation, { isLazy: true });
            }
            // Both at once: nothing reads from the mount before its bytes were checked.
            const [problem] = await Promise.all([checkArchive(image), mounter.mount(external_node_path_.join(image, archiveFileName), generation)]);
            if (problem !== undefined)
                throw new Error(problem);
            if (!(await isPresent(external_node_path_.join(image, metadataFileName)))) {
                await (0,promises_.copyFile)(external_node_path_.join(generation, metadataFileName), external_node_path_.join(image, metadataFileName));
            }
        }
        catch (error) {
            if (users.length === 0)
                await mounter.unmount(generation, { isLazy: true }).catch(() => { });
            await writeUsers(generation, users, layout);
            throw error;
        }
    });
}
/**
 * Ends a use. The last user unmounts; what is no entry any more is removed then. A mount that some process still uses
 * stays, for the next run to take away.
 *
 * @returns what became of the mount, for the log.
 */
async function images_releaseImage({ generation, token }, mounter, layout) {
    if (!(await isPresent(layout.image(generation))))
        return 'unmounted';
    return await locked(generation, layout, async () => {
        const users = (await readUsers(generation, layout)).filter((user) => user.token !== token && mayRun(user));
        await writeUsers(generation, users, layout);
        if (users.length > 0)
            return 'shared';
        for (let attempt = 1; !(await mounter.unmount(generation)); attempt++) {
            if (attempt === busyAttempts)
                return 'busy';
            await (0,external_node_timers_promises_namespaceObject.setTimeout)(busyPauseMs);
        }
        if (!(await isCurrent(generation)))
            await removeGeneration(generation, layout);
        return 'unmounted';
    });
}
/**
 * Takes away the mounts of runs that ended without their post step: those all of whose users are dead. Lazily, because
 * a process they left behind may still hold one.
 *
 * @returns the generations whose mounts were taken away.
 */
async function removeLeftoverMounts(mounter, layout, logger) {
    const removed = [];
    for (const generation of await mounter.mountsBelow(layout.extensions)) {
        try {
            await locked(generation, layout, async () => {
                const users = await readUsers(generation, layout);
                if (users.some(mayRun))
                    return;
                await mounter.unmount(generation, { isLazy: true });
                await writeUsers(generation, [], layout);
                removed.push(generation);
                if (!(await isCurrent(generation)))
                    await removeGeneration(generation, layout);
            });
        }
        catch (error) {
            logger.debug(`a left-over mount could not be taken away: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    return removed;
}
/** Whether a living process uses an image, or one of which that cannot be told. */
async function isImageInUse(generation, layout) {
    return (await readUsers(generation, layout)).some(mayRun);
}
/** Removes a superseded generation and its image, unless somebody uses it. */
async function removeImageIfUnused(generation, layout) {
    await locked(generation, layout, async () => {
        if (!(await isImageInUse(generation, layout)))
            await removeGeneration(generation, layout);
    });
}
/** Removes an unused generation and its image. One that is still mounted cannot be written and stays. */
async function removeGeneration(generation, layout) {
    // First the mount point: without its image it would pass for a plain, empty tree.
    if (await removeTree(generation))
        await removeTree(layout.image(generation));
}
/** The image of an unmounted generation, unpacked into an empty directory. */
async function unpackImage(generation, directory, open, layout) {
    const image = layout.image(generation);
    const problem = await checkArchive(image);
    if (problem !== undefined)
        throw new Error(problem);
    await open(external_node_path_.join(image, archiveFileName), directory);
}
async function isMounted(generation, mounter) {
    return (await mounter.mountsBelow(generation)).includes(generation);
}
async function isCurrent(generation) {
    const [link] = /^.*?(?=\.\d{8}t\d{9}z-[0-9a-f]{6}$)/.exec(generation) ?? [];
    const target = await (0,promises_.readlink)(link ?? generation).catch(() => undefined);
    return target !== undefined && external_node_path_.basename(target) === external_node_path_.basename(generation);
}
async function locked(generation, layout, work) {
    const image = layout.image(generation);
    await (0,promises_.stat)(image);
    try {
        return await withLock(external_node_path_.join(image, 'users.lock'), { timeoutMs: lockTimeoutMs }, work);
    }
    catch (error) {
        if (!(error instanceof LockTimeoutError))
            throw error;
        throw new errors/* CacheError */.xA(error.message, { code: 'cache-locked', subject: error.lock, hint: lockHint, cause: error });
    }
}
const lockHint = 'Wait for that process or end it; if it is gone for good, remove the lock file.';
async function readUsers(generation, layout) {
    const text = await readTextIfPresent(usersFile(generation, layout));
    if (text === undefined)
        return [];
    try {
        const parsed = dist/* safeParse */.xLC(usersSchema, JSON.parse(text));
        return parsed.success ? parsed.output : [];
    }
    catch {
        return [];
    }
}
async function writeUsers(generation, users, layout) {
    await writeJson(usersFile(generation, layout), users);
}
function usersFile(generation, layout) {
    return external_node_path_.join(layout.image(generation), 'users.json');
}

;// CONCATENATED MODULE: ./lib/cache/state.js



/** How many measurements of a kind are kept. */
const maxMeasurements = 10;
const measurementsSchema = dist/* array */.YOg(dist/* looseObject */._H3({ at: dist/* string */.YjP(), ms: dist/* number */.aig(), bytes: dist/* number */.aig(), means: dist/* string */.YjP() }));
const stateSchema = dist/* looseObject */._H3({
    last_used: dist/* optional */.lqM(dist/* string */.YjP()),
    invalidated: dist/* optional */.lqM(dist/* string */.YjP()),
    renewed: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())),
    restores: dist/* optional */.lqM(measurementsSchema),
    saves: dist/* optional */.lqM(measurementsSchema),
});
/** The state of an entry; empty where there is none or it is damaged. */
async function readState(layout, digest, platformId) {
    const text = await readTextIfPresent(layout.state(digest, platformId));
    if (text === undefined)
        return {};
    try {
        return dist/* parse */.qgA(stateSchema, JSON.parse(text));
    }
    catch {
        return {};
    }
}
/** Changes the state of an entry, keeping what it does not know. */
async function updateState(layout, digest, platformId, change) {
    const state = await readState(layout, digest, platformId);
    await writeJson(layout.state(digest, platformId), { ...state, ...change });
}
/** Adds a measurement to the state of an entry; all that are kept then. */
async function addMeasurement(layout, { digest, platformId }, kind, measurement) {
    const state = await readState(layout, digest, platformId);
    const kept = [...(state[kind] ?? []), measurement].slice(-maxMeasurements);
    await writeJson(layout.state(digest, platformId), { ...state, [kind]: kept });
    return kept;
}
/** When a specification was invalidated on this machine, if it was. */
async function invalidatedAt(layout, digest, platformId) {
    const { invalidated } = await readState(layout, digest, platformId);
    return invalidated === undefined ? undefined : parseTime(invalidated);
}

;// CONCATENATED MODULE: ./lib/cache/entry.js









/**
 * Reads and verifies the entry of a request. Never trusts what it finds: the link, the metadata and every recorded
 * file are checked.
 *
 * @throws CacheError `cache-root-unusable` when the cache root cannot be read.
 */
async function locateEntry(digest, context) {
    const { layout, platform } = context;
    const generation = await generationOf(digest, context);
    if (generation === undefined)
        return { status: 'absent' };
    if (!isGenerationName(generation, platform.id))
        return { status: 'corrupt', problem: `its link leads to '${generation}'` };
    const tree = layout.generation(digest, generation);
    if (!(await isImage(tree, layout)))
        return await verifyEntry({ digest, tree }, context);
    // Its metadata lies beside it too, so that looking does not mount.
    const checked = await checkMetadata({ digest, tree }, layout.image(tree), context);
    return checked.status === 'present' ? { status: 'image', entry: checked.entry } : checked;
}
/** Verifies a tree as the entry of a request. */
async function verifyEntry({ digest, tree }, context) {
    return await judgingErrors(async () => {
        const checked = await checkMetadata({ digest, tree }, tree, context);
        if (checked.status !== 'present')
            return checked;
        const distributions = await readDistributions(tree);
        const missing = checked.entry.metadata.distributions.find(({ name }) => !distributions.some((distribution) => distribution.name === name));
        if (missing !== undefined)
            return { status: 'corrupt', problem: `${missing.name} ${missing.version} is missing` };
        verifyFiles(tree, distributions);
        return checked;
    });
}
/**
 * Verifies a mounted image as the entry of a request, by its metadata alone: its bytes were compared with what was
 * packed, so that looking at each file would tell nothing new and cost time with their number.
 */
async function verifyMounted({ digest, tree }, context) {
    return await checkMetadata({ digest, tree }, tree, context);
}
/** The entry that the metadata in a directory describe. */
async function checkMetadata({ digest, tree }, directory, context) {
    const { layout, platform, clock } = context;
    return await judgingErrors(async () => {
        const metadata = await readMetadata(directory, { requestDigest: digest, platformId: platform.id, now: clock.now() });
        if ('problem' in metadata) {
            if (!metadata.isOtherLayout)
                return { status: 'corrupt', problem: metadata.problem };
            context.logger.debug(metadata.problem);
            return { status: 'absent' };
        }
        if (metadata.abi !== platform.abi) {
            context.logger.debug(`the entry was made with ${metadata.abi}, this machine has ${platform.abi}`);
            return { status: 'absent' };
        }
        const state = await readState(layout, digest, platform.id);
        return { status: 'present', entry: { requestDigest: digest, link: layout.entry(digest, platform.id), tree, metadata, state } };
    });
}
async function judgingErrors(check) {
    try {
        return await check();
    }
    catch (error) {
        if (error instanceof IncompleteTreeError)
            return { status: 'corrupt', problem: error.message };
        const isDamage = (0,errors/* hasErrno */.Nm)(error, 'ENOENT', 'ENOTDIR', 'EIO', 'EACCES', 'EISDIR', 'ENOTCONN');
        if (isDamage)
            return { status: 'corrupt', problem: (0,errors/* messageOf */.bD)(error) };
        throw error;
    }
}
async function generationOf(digest, { layout, platform }) {
    const link = layout.entry(digest, platform.id);
    try {
        return external_node_path_.basename(await (0,promises_.readlink)(link));
    }
    catch (error) {
        if ((0,errors/* hasErrno */.Nm)(error, 'ENOENT'))
            return undefined;
        if ((0,errors/* hasErrno */.Nm)(error, 'EINVAL', 'UNKNOWN'))
            return '(not a link)';
        throw unusableRoot(layout.root, error);
    }
}
/** The cache root cannot be worked with. */
function unusableRoot(root, cause) {
    const reason = (0,errors/* hasErrno */.Nm)(cause, 'ENOTDIR', 'EEXIST')
        ? 'it or a part of its path is a file'
        : (0,errors/* hasErrno */.Nm)(cause, 'EROFS')
            ? 'its file system is read-only'
            : (0,errors/* hasErrno */.Nm)(cause, 'EACCES', 'EPERM')
                ? 'this user may not write there'
                : (0,errors/* messageOf */.bD)(cause);
    return new errors/* CacheError */.xA(`the cache root '${root}' cannot be used: ${reason}`, {
        code: 'cache-root-unusable',
        subject: root,
        hint: 'Choose a writable directory: input cache-root, CLI --cache-root, or ENSURE_EXTENSIONS_CACHE.',
        cause,
    });
}
/** Sets a corrupt entry aside, so that nobody imports from it; it is deleted by a later run. */
async function setAside(digest, problem, context) {
    const { layout, platform, logger } = context;
    logger.warning(`the cached entry ${digest.slice(0, 12)}… is damaged and will be made again: ${problem}`);
    const link = layout.entry(digest, platform.id);
    const generation = await generationOf(digest, context);
    const aside = (name) => `${layout.generation(digest, name)}.corrupt`;
    try {
        if (generation === '(not a link)')
            await (0,promises_.rename)(link, aside(`${platform.id}.${Date.now()}`));
        else {
            await (0,promises_.unlink)(link);
            if (generation !== undefined && isGenerationName(generation, platform.id)) {
                const tree = layout.generation(digest, generation);
                const isUsed = await isImageInUse(tree, layout);
                await (0,promises_.rename)(tree, aside(generation));
                // A damaged image is worth nothing; one in use stays for its users.
                if (!isUsed)
                    await removeTree(layout.image(tree));
            }
        }
    }
    catch (error) {
        // Another process set it aside first, or its directory is gone; publishing flips the link in any case.
        if (!(0,errors/* hasErrno */.Nm)(error, 'ENOENT', 'EPERM', 'EACCES', 'EBUSY', 'EROFS'))
            throw error;
    }
}
/** All requests that have an entry for this platform, the newest generation first. At most 500 are looked at. */
async function listRequests({ layout, platform }) {
    const digests = await (0,promises_.readdir)(layout.extensions).catch((error) => {
        if ((0,errors/* hasErrno */.Nm)(error, 'ENOENT', 'ENOTDIR'))
            return [];
        throw error;
    });
    const dated = await Promise.all(digests.map(async (digest) => {
        const target = await (0,promises_.readlink)(layout.entry(digest, platform.id)).catch(() => undefined);
        if (target === undefined)
            return undefined;
        const stats = await (0,promises_.stat)(layout.generation(digest, external_node_path_.basename(target))).catch(() => undefined);
        return stats === undefined ? undefined : { digest, time: stats.mtimeMs };
    }));
    return dated
        .filter((item) => item !== undefined)
        .sort((left, right) => right.time - left.time)
        .slice(0, 500)
        .map(({ digest }) => digest);
}
/** The build record of an entry, also where it is an image that nobody has mounted. */
async function readEntryMetadata(digest, expected, layout) {
    const link = layout.entry(digest, expected.platformId);
    const generation = layout.generation(digest, external_node_path_.basename(await (0,promises_.readlink)(link)));
    return await readMetadata((await isImage(generation, layout)) ? layout.image(generation) : generation, expected);
}
/** The earliest time a specification of an entry was installed. */
function oldestOf(entry) {
    const times = entry.metadata.extensions.map(({ installed_at }) => parseTime(installed_at)?.getTime() ?? 0);
    return new Date(Math.min(...times));
}

;// CONCATENATED MODULE: ./lib/cache/invalidate.js


/**
 * Makes a specification count as not installed: in every entry of this machine and platform that names it, and in
 * archives of any provider installed before now. The other specifications of those entries stay hits.
 *
 * @returns whether something was there: an entry in which it was not yet invalidated.
 */
async function invalidateSpecification(specification, context) {
    const { layout, platform, clock } = context;
    const before = await invalidatedAt(layout, specification.digest, platform.id);
    let wasThere = false;
    for (const digest of await listRequests(context)) {
        const metadata = await readEntryMetadata(digest, { platformId: platform.id, now: clock.now() }, layout);
        if ('problem' in metadata)
            continue;
        const record = metadata.extensions.find((extension) => extension.digest === specification.digest);
        if (record === undefined)
            continue;
        if (before === undefined || Date.parse(record.installed_at) > before.getTime())
            wasThere = true;
    }
    await updateState(layout, specification.digest, platform.id, { invalidated: clock.now().toISOString() });
    return wasThere;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(3136);
;// CONCATENATED MODULE: ./lib/system/process-group.js

/** Whether a process can lead a group of its own (`detached`), which takes signals as one. */
const hasProcessGroups = process.platform !== 'win32';
/** Signals a process that was started `detached` where there are groups, and all that it started; one that has ended is no error. */
function killProcessGroup(pid, signal) {
    try {
        if (hasProcessGroups)
            process.kill(-pid, signal);
        else
            (0,external_node_child_process_.spawn)('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true });
    }
    catch {
        // The group ended in the meantime.
    }
}

;// CONCATENATED MODULE: ./lib/providers/toolkit-process.js






/** The service had not answered in time. */
class ToolkitTimeoutError extends Error {
    name = 'ToolkitTimeoutError';
    constructor() {
        super('the cache service did not answer in time');
    }
}
/**
 * The toolkit in a process of its own: it takes its place from the working directory and the variables of its process, prints to
 * stdout, and cannot be cancelled. So none of that happens in the process of the caller, and a call that is given up ends with
 * its process. One call at a time.
 */
class ToolkitProcess {
    #child;
    #loaded;
    #hasEnded = false;
    #waiting = 0;
    /** Starts the process, which loads the toolkit while the caller does something else. */
    constructor(environment, program) {
        this.#child = (0,external_node_child_process_.fork)(program, [], {
            env: environment,
            execArgv: [],
            stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
            detached: hasProcessGroups,
        });
        this.#loaded = new Promise((resolve) => {
            this.#child.once('message', () => resolve());
            for (const event of ['exit', 'error']) {
                this.#child.on(event, () => {
                    this.#hasEnded = true;
                    resolve();
                });
            }
        });
        // Nobody who has nothing else to do stays for it, unless they wait for it.
        this.#letGo();
    }
    /** Whether it takes no more calls. */
    get hasEnded() {
        return this.#hasEnded;
    }
    /** Waits until it can work on a call, or has ended. */
    async load() {
        await this.#held(() => this.#loaded);
    }
    /**
     * Makes one call. Where it throws, the toolkit may still be at work: until `stop`.
     *
     * @throws ToolkitTimeoutError; Error when the process cannot be started, ends, or the toolkit rejects; the signal's reason.
     */
    async call(call, { answered, signal }) {
        signal?.throwIfAborted();
        const child = this.#child;
        let printed = '';
        const over = new AbortController();
        const made = () => new Promise((resolve, reject) => {
            const onMessage = (message) => {
                if (message.kind === 'printed')
                    printed += message.text;
                else if (message.kind === 'failed')
                    reject(new Error(shown(printed, message.reason)));
                else if (message.kind === 'done')
                    resolve({ ...(message.key && { key: message.key }), printed: shown(printed) });
            };
            const onExit = (code, killer) => reject(new Error(`the process of the cache toolkit ended with ${code ?? killer}`));
            child.on('message', onMessage).on('exit', onExit).on('error', reject);
            over.signal.addEventListener('abort', () => child.off('message', onMessage).off('exit', onExit).off('error', reject));
            signal?.addEventListener('abort', () => reject(signal.reason), { signal: over.signal });
            child.send(call, (error) => error !== null && reject(error));
            if (answered === undefined)
                return;
            this.#loaded
                .then(() => (0,external_node_timers_promises_namespaceObject.setTimeout)(answered.withinMs, undefined, { signal: over.signal }))
                .then(() => answered.pattern.test(printed) || reject(new ToolkitTimeoutError()), () => { });
        });
        try {
            return await this.#held(made);
        }
        finally {
            over.abort();
        }
    }
    /** Ends the process and what it started: nothing is written any more afterwards. */
    async stop() {
        const { pid } = this.#child;
        if (this.#hasEnded || pid === undefined)
            return;
        await this.#held(async () => {
            const ended = new Promise((resolve) => this.#child.once('exit', resolve));
            killProcessGroup(pid, 'SIGKILL');
            await ended;
        });
    }
    /** Keeps our own process alive while something is waited for. */
    async #held(wait) {
        this.#waiting += 1;
        this.#child.ref();
        this.#child.channel?.ref();
        try {
            return await wait();
        }
        finally {
            this.#waiting -= 1;
            if (this.#waiting === 0)
                this.#letGo();
        }
    }
    #letGo() {
        this.#child.unref();
        this.#child.channel?.unref();
    }
}
/**
 * The toolkit's program: in `toolkit/` of a directory this code is in, compiled or bundled.
 *
 * @throws Error where there is none, as in somebody's bundle of the library.
 */
function findToolkitProgram() {
    let directory = external_node_path_.dirname((0,external_node_url_.fileURLToPath)(import.meta.url));
    for (;;) {
        const program = external_node_path_.join(directory, 'toolkit', 'index.js');
        if ((0,external_node_fs_.existsSync)(program))
            return program;
        const parent = external_node_path_.dirname(directory);
        if (parent === directory)
            break;
        directory = parent;
    }
    throw new Error("the cache toolkit's program is missing: copy dist/toolkit of ensure-extensions beside this bundle");
}
const maskCommand = '::add-mask::';
/** What the toolkit printed, as the runner would show it: the data of commands unescaped, what was to be masked replaced. */
function shown(printed, text = printed) {
    const lines = unescaped(printed).split('\n');
    const secrets = lines.flatMap((line) => (line.startsWith(maskCommand) ? [line.slice(maskCommand.length).trim()] : []));
    return secrets.filter((secret) => secret !== '').reduce((masked, secret) => masked.replaceAll(secret, '***'), unescaped(text));
}
/** Every line that is a command to the runner, its data as it was before it was made one line. */
function unescaped(text) {
    return text.replaceAll(/^::.*$/gm, (line) => line.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%'));
}

;// CONCATENATED MODULE: ./lib/providers/github-actions.js







/** The one path the toolkit ever sees: it hashes this text into the version of an entry, so it must never change. */
const bundlePath = 'ensure-extensions-bundle';
/** The first line the toolkit prints after a look-up, of v2 and of v1. */
const answeredPattern = /Cache hit for|Archive Path:|Lookup only/;
/**
 * Keeps bundles in the GitHub Actions cache (service v1 and v2), by the official toolkit.
 *
 * The toolkit swallows the reason of every failure: what it prints is classified. It works in a process of its own, one call at
 * a time, each in a private directory. After the first time-out no further call is made.
 */
function createGitHubActionsProvider(options) {
    const { environment, logger, lookupMs = 15_000 } = options;
    const mode = (environment['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase();
    let queue = Promise.resolve();
    let outage;
    let toolkit;
    const openToolkit = () => {
        if (toolkit === undefined || toolkit.hasEnded)
            toolkit = new ToolkitProcess(environment, options.toolkitProgram ?? findToolkitProgram());
        return toolkit;
    };
    const unusable = (isWrite) => {
        if (outage !== undefined)
            return { status: 'unavailable', detail: outage };
        if (!isServiceConfigured(environment))
            return { status: 'unavailable', detail: 'this runner offers no cache service' };
        if (isWrite && isReadOnlyToken(environment['ACTIONS_RUNTIME_TOKEN'])) {
            return { status: 'denied', detail: 'the token of this run may only read the cache' };
        }
        const refused = isWrite ? ['none', 'read'] : ['none', 'write-only'];
        if (refused.includes(mode))
            return { status: 'denied', detail: `ACTIONS_CACHE_MODE is '${mode}'` };
        return undefined;
    };
    /** Runs one toolkit call after the others, in a private directory of its own. */
    const inPrivateDirectory = (work) => {
        const turn = queue.then(async () => {
            // The toolkit joins its tar command with spaces, so that a path with one breaks it.
            const runnerTemp = environment['RUNNER_TEMP'];
            const parent = options.temporaryDirectory ?? (runnerTemp === undefined || /\s/.test(runnerTemp) ? (0,external_node_os_.tmpdir)() : runnerTemp);
            await (0,promises_.mkdir)(parent, { recursive: true });
            const directory = await (0,promises_.mkdtemp)(external_node_path_.join(parent, 'ensure-extensions-'));
            let isOver = false;
            try {
                const result = await work(directory);
                isOver = ['hit', 'miss', 'saved', 'exists'].includes(result.status);
                return result;
            }
            finally {
                // Where the call or a part of it failed, the rest may go on.
                if (!isOver)
                    await toolkit?.stop();
                await removeTree(directory);
            }
        });
        queue = turn.catch(() => { });
        return turn;
    };
    /** One call; what the toolkit prints goes to the log and comes back. */
    const callToolkit = async (call, patience) => {
        try {
            const answer = await openToolkit().call(call, patience);
            for (const line of messagesIn(answer.printed))
                logger.debug(`cache service: ${line}`);
            return answer;
        }
        catch (error) {
            if (error instanceof ToolkitTimeoutError)
                outage = error.message;
            throw error;
        }
    };
    const find = async (request, action, destination) => {
        const { key, prefixes, signal } = request;
        const problem = unusable(false);
        if (problem !== undefined)
            return problem;
        return await inPrivateDirectory(async (directory) => {
            const call = { action, directory, path: bundlePath, key, prefixes };
            const answer = await callToolkit(call, { answered: { pattern: answeredPattern, withinMs: lookupMs }, signal });
            if (answer.key === undefined)
                return classifyRestore(answer.printed);
            const found = answer.key;
            // The service takes the key itself for a prefix too, where nothing has just this key.
            const isWanted = found === key || prefixes.some((prefix) => found.startsWith(prefix));
            if (!isWanted)
                return { status: 'miss', detail: '' };
            if (destination !== undefined) {
                try {
                    for (const name of bundleFileNames) {
                        await moveFile(external_node_path_.join(directory, bundlePath, name), external_node_path_.join(destination, name));
                    }
                }
                catch (error) {
                    await removeBundle(destination);
                    return { status: 'corrupt', detail: `the restored bundle is incomplete: ${(0,errors/* messageOf */.bD)(error)}` };
                }
            }
            return { status: 'hit', key: found };
        }).catch((error) => ({ status: 'unavailable', detail: (0,errors/* messageOf */.bD)(error) }));
    };
    return {
        name: 'github-actions',
        canSave: unusable(true) === undefined ? null : false,
        async prepare() {
            try {
                if (unusable(false) === undefined)
                    await openToolkit().load();
            }
            catch {
                // The first call will say why.
            }
        },
        lookup: (request) => find(request, 'lookup'),
        restore: (request) => find(request, 'restore', request.directory),
        async save({ key, directory: source, signal }) {
            if (!isValidKey(key))
                return { status: 'skipped', detail: `'${key}' is no valid key` };
            const problem = unusable(true);
            if (problem !== undefined)
                return problem;
            return await inPrivateDirectory(async (directory) => {
                await (0,promises_.mkdir)(external_node_path_.join(directory, bundlePath));
                for (const name of bundleFileNames) {
                    await linkOrCopy(external_node_path_.join(source, name), external_node_path_.join(directory, bundlePath, name));
                }
                const answer = await callToolkit({ action: 'save', directory, path: bundlePath, key, prefixes: [] }, { signal });
                return classifySave(answer.printed);
            }).catch((error) => ({ status: 'unavailable', detail: (0,errors/* messageOf */.bD)(error) }));
        },
    };
}
/**
 * Whether a runtime token says that it may write no scope: a JWT whose claim `ac` lists scopes with `Permission` 1 (read) and 2
 * (write), added up. A token without the claim says nothing.
 */
function isReadOnlyToken(token) {
    try {
        const claims = JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const scopes = typeof claims.ac === 'string' ? JSON.parse(claims.ac) : claims.ac;
        if (!Array.isArray(scopes) || scopes.length === 0)
            return false;
        return scopes.every((scope) => typeof scope.Permission === 'number' && (scope.Permission & 2) === 0);
    }
    catch {
        return false;
    }
}
/** Whether this runner names a cache service: asking the toolkit without one takes 10 s. */
function isServiceConfigured(environment) {
    const isV2 = Boolean(environment['ACTIONS_CACHE_SERVICE_V2']);
    return Boolean(isV2 ? environment['ACTIONS_RESULTS_URL'] : environment['ACTIONS_CACHE_URL']);
}
/** The messages in what the toolkit printed, without the commands they came in. */
function messagesIn(printed) {
    return printed
        .split(/\r?\n/)
        .map((line) => line.replace(/^::(?:debug|warning|error|notice)[^:]*::/, '').trim())
        .filter((line) => line !== '' && !line.startsWith('::'));
}
function classifyRestore(printed) {
    const failure = messagesIn(printed).find((line) => /^Failed to restore:|does not permit reads/.test(line));
    if (failure === undefined)
        return { status: 'miss', detail: '' };
    return { status: classifyFailure(failure), detail: failure };
}
function classifyFailure(message) {
    if (/\b429\b|rate limit|too many requests/i.test(message))
        return 'rate-limited';
    if (/denied|\b40[13]\b|unauthorized|forbidden|does not permit/i.test(message))
        return 'denied';
    if (/tar'? failed|exit code|zstd|unexpected end|corrupt|checksum|incomplete/i.test(message))
        return 'corrupt';
    return 'unavailable';
}
function classifySave(printed) {
    const failure = messagesIn(printed).find((line) => /^Failed to save:|Unable to finalize|does not permit writes|over the .* limit/.test(line));
    if (failure === undefined) {
        const refusal = messagesIn(printed).find((line) => /reservation failed/i.test(line));
        return refusal === undefined ? { status: 'saved', detail: '' } : { status: 'unavailable', detail: refusal };
    }
    if (/another job may be|already exists|already_exists|Cache already/i.test(failure) && !/denied/i.test(failure)) {
        const cause = messagesIn(printed).find((line) => /Failed to reserve cache|reservation failed/i.test(line)) ?? '';
        // Of service v1 the reason stands behind this, whatever it is.
        const [, details = ''] = /More details: (?!undefined)(.+)$/.exec(failure) ?? [];
        const isContention = [cause, details].every((reason) => reason === '' || /already|exist|conflict|\b409\b/i.test(reason));
        if (isContention && !/\b(?:429|5\d\d)\b|ECONN|fetch failed/i.test(failure))
            return { status: 'exists', detail: 'another run saved it first' };
        return { status: saveStatusOf(`${failure} ${cause}`), detail: cause || failure };
    }
    return { status: saveStatusOf(failure), detail: failure };
}
function saveStatusOf(message) {
    const status = classifyFailure(message);
    return status === 'corrupt' ? 'unavailable' : status;
}
async function moveFile(from, to) {
    try {
        await (0,promises_.rename)(from, to);
    }
    catch (error) {
        if (!(error instanceof Error) || !('code' in error) || error.code !== 'EXDEV')
            throw error;
        await (0,promises_.copyFile)(from, to);
    }
}
async function linkOrCopy(from, to) {
    try {
        await (0,promises_.link)(from, to);
    }
    catch {
        await (0,promises_.copyFile)(from, to);
    }
}

;// CONCATENATED MODULE: ./lib/providers/limits.js




/** How long an abandoned call may take to let go of its files, in milliseconds. */
const graceMs = 200;
/**
 * A provider that is never waited for longer than its limits, whatever it does: hang, ignore its signal, reject. After the
 * first time-out it is not asked again in this run. A restore works in a directory of its own, so that a call which was
 * given up never writes among what the caller has.
 */
function limitProvider(provider, limits) {
    let outage;
    async function limited(ms, signal, call) {
        if (outage !== undefined)
            return { status: 'unavailable', detail: outage };
        const ending = new AbortController();
        const both = signal === undefined ? ending.signal : AbortSignal.any([signal, ending.signal]);
        let timer;
        const timeOut = new Promise((resolve) => {
            timer = setTimeout(() => resolve('late'), ms);
        });
        const running = call(both).catch((error) => ({ status: 'unavailable', detail: (0,errors/* messageOf */.bD)(error) }));
        try {
            const first = await Promise.race([running, timeOut]);
            if (first !== 'late')
                return first;
            outage = `${provider.name} did not answer within ${formatSeconds(ms)}`;
            ending.abort(new Error(outage));
            await Promise.race([running, new Promise((resolve) => setTimeout(resolve, graceMs))]);
            return { status: 'unavailable', detail: outage };
        }
        finally {
            clearTimeout(timer);
        }
    }
    const { prepare } = provider;
    return {
        name: provider.name,
        canSave: provider.canSave,
        ...(provider.isNear === undefined ? {} : { isNear: provider.isNear }),
        ...(prepare === undefined ? {} : { prepare: () => prepare.call(provider) }),
        lookup: (request) => limited(limits.lookupMs, request.signal, (signal) => provider.lookup({ ...request, signal })),
        async restore(request) {
            const directory = external_node_path_.join(request.directory, '.incoming');
            await (0,promises_.mkdir)(directory);
            const found = await limited(limits.restoreMs, request.signal, (signal) => provider.restore({ ...request, directory, signal }));
            if (found.status === 'hit') {
                for (const name of await (0,promises_.readdir)(directory))
                    await (0,promises_.rename)(external_node_path_.join(directory, name), external_node_path_.join(request.directory, name));
            }
            await removeTree(directory);
            return found;
        },
        save: (request) => limited(limits.saveMs, request.signal, (signal) => provider.save({ ...request, signal })),
    };
}
function formatSeconds(ms) {
    return `${Number((ms / 1_000).toFixed(1))} s`;
}

;// CONCATENATED MODULE: ./lib/providers/local.js






/** Keeps bundles in a directory, which may be shared by processes and machines: bundles appear by one rename. */
function createLocalProvider({ directory }) {
    const find = async ({ key, prefixes }) => {
        try {
            const names = (await (0,promises_.readdir)(directory)).filter(isValidKey);
            if (names.includes(key))
                return { status: 'hit', key };
            for (const prefix of prefixes) {
                const newest = await newestOf(directory, names.filter((name) => name.startsWith(prefix)));
                if (newest !== undefined)
                    return { status: 'hit', key: newest };
            }
            return { status: 'miss', detail: '' };
        }
        catch (error) {
            if ((0,errors/* hasErrno */.Nm)(error, 'ENOENT'))
                return { status: 'miss', detail: `${directory} does not exist yet` };
            return { status: isDenial(error) ? 'denied' : 'unavailable', detail: (0,errors/* messageOf */.bD)(error) };
        }
    };
    return {
        name: 'local',
        canSave: null,
        isNear: true,
        lookup: find,
        async restore(request) {
            const found = await find(request);
            if (found.status !== 'hit')
                return found;
            try {
                for (const name of bundleFileNames) {
                    await (0,promises_.copyFile)(external_node_path_.join(directory, found.key, name), external_node_path_.join(request.directory, name), promises_.constants.COPYFILE_FICLONE);
                }
                return found;
            }
            catch (error) {
                await removeBundle(request.directory);
                if ((0,errors/* hasErrno */.Nm)(error, 'ENOENT'))
                    return { status: 'corrupt', detail: `the bundle ${found.key} lacks a file` };
                return { status: isDenial(error) ? 'denied' : 'unavailable', detail: (0,errors/* messageOf */.bD)(error) };
            }
        },
        async save({ key, directory: source }) {
            if (!isValidKey(key))
                return { status: 'skipped', detail: `'${key}' is no valid key` };
            // The leading dot keeps half-written bundles from being found.
            const staging = external_node_path_.join(directory, `.${key.slice(0, 100)}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
            try {
                await makeDirectory(staging);
                for (const name of bundleFileNames) {
                    await (0,promises_.copyFile)(external_node_path_.join(source, name), external_node_path_.join(staging, name), promises_.constants.COPYFILE_FICLONE);
                }
                await (0,promises_.utimes)(staging, new Date(), new Date());
                await (0,promises_.rename)(staging, external_node_path_.join(directory, key));
                return { status: 'saved', detail: '' };
            }
            catch (error) {
                await removeTree(staging);
                if ((0,errors/* hasErrno */.Nm)(error, 'ENOTEMPTY', 'EEXIST'))
                    return { status: 'exists', detail: 'another run saved it first' };
                if ((0,errors/* hasErrno */.Nm)(error, 'EPERM') && (await isPresent(external_node_path_.join(directory, key))))
                    return { status: 'exists', detail: 'another run saved it first' };
                return { status: isDenial(error) ? 'denied' : 'unavailable', detail: (0,errors/* messageOf */.bD)(error) };
            }
        },
    };
}
function isDenial(error) {
    return (0,errors/* hasErrno */.Nm)(error, 'EACCES', 'EPERM', 'EROFS');
}
async function newestOf(directory, names) {
    let newest;
    for (const name of names) {
        const time = await (0,promises_.stat)(external_node_path_.join(directory, name)).then((stats) => stats.mtimeMs, () => Number.NEGATIVE_INFINITY);
        if (newest === undefined || time > newest.time)
            newest = { name, time };
    }
    return newest?.name;
}

;// CONCATENATED MODULE: ./lib/providers/s3-client.js

const usualIdleMs = 10_000;
/** Loads the SDK and makes a client. */
async function loadSdk({ environment, idleMs = usualIdleMs, ...options }) {
    const [sdk, { Upload }, { state }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(152), __nccwpck_require__.e(711)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3711, 19)),
        Promise.all(/* import() */[__nccwpck_require__.e(152), __nccwpck_require__.e(711), __nccwpck_require__.e(358)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 2358, 19)),
        __nccwpck_require__.e(/* import() */ 152).then(__nccwpck_require__.t.bind(__nccwpck_require__, 5152, 19)),
    ]);
    // It warns on Node 20 that its next versions will not run there: this one, which is bundled, does.
    state.warningEmitted = true;
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = environment;
    const endpoint = options.endpoint ?? (environment['AWS_ENDPOINT_URL_S3'] || environment['AWS_ENDPOINT_URL'] || undefined);
    const client = new sdk.S3Client({
        region: options.region ?? (environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || 'us-east-1'),
        ...(endpoint === undefined ? {} : { endpoint }),
        forcePathStyle: options.isPathStyle ?? endpoint !== undefined,
        ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) } } : {}),
        // What a store does not know of checksums must not keep it from working; SHA-256 is compared above.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
        maxAttempts: 2,
        requestHandler: { connectionTimeout: 3_000, requestTimeout: idleMs, socketTimeout: idleMs, throwOnRequestTimeout: true },
    });
    // The archive's SHA-256 is in its manifest and compared wherever it is restored: signing a second one over each part would
    // take as long as sending it. AWS documents `UNSIGNED-PAYLOAD` for this ("Authenticating Requests: Using the Authorization Header").
    client.middlewareStack.add((next) => (args) => {
        const { request } = args;
        if (request?.method === 'PUT' && request.headers !== undefined)
            request.headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD';
        return next(args);
    }, { step: 'build', name: 'unsignedPayload' });
    return { ...sdk, Upload, client };
}
/** The HTTP status of a failure, where the store answered. */
function statusOf(error) {
    const metadata = error?.$metadata;
    return metadata?.httpStatusCode;
}
/** The store's or the SDK's own code of a failure. */
function codeOf(error) {
    return error instanceof Error ? error.name : '';
}
/** Whether nothing came within a limit: ours for a look-up, the connection's own. */
function isTimeOut(error) {
    return codeOf(error) === 'TimeoutError' || (error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT');
}
/** Whether something of that key is there, or being put there. */
function isTaken(error) {
    return statusOf(error) === 412 || codeOf(error) === 'PreconditionFailed' || codeOf(error) === 'ConditionalRequestConflict';
}
/** Whether no credentials were found anywhere. */
function isMissingCredentials(error) {
    return codeOf(error) === 'CredentialsProviderError';
}
/** What a failure means for who asked. */
function restoreStatusOf(error) {
    const status = statusOf(error);
    if (status === 401 || status === 403 || isMissingCredentials(error))
        return 'denied';
    if (status === 429 || codeOf(error) === 'SlowDown' || codeOf(error) === 'TooManyRequests')
        return 'rate-limited';
    return 'unavailable';
}
/** The reason in a line. The SDK's messages hold no credentials; a signature is none. */
function s3_client_describe(error) {
    const status = statusOf(error);
    const parts = [codeOf(error), ...(status === undefined ? [] : [`HTTP ${status}`]), (0,errors/* messageOf */.bD)(error)];
    return [...new Set(parts.filter((part) => part !== '' && part !== 'Error' && part !== 'UnknownError'))].join(': ');
}

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}

;// CONCATENATED MODULE: ./lib/providers/s3-transfer.js





/** Parts of this size are transferred: the least that S3 takes is 5 MiB. In bytes. */
const partBytes = 8 * 1024 * 1024;
/** Parts at once: three of 8 MiB keep a gigabit line busy, and bound the memory. */
const concurrency = 3;
/** The longest value of user metadata that is sent, in characters: all of it together may take 2 KB. */
const longestValue = 1_400;
/** How often a part of a download is asked for again. */
const partAttempts = 3;
/** A run that says it is saving is believed for so long, in milliseconds by the store's clock: longer than any upload may take. */
const leaseMs = 15 * 60_000;
/** Downloads an object in parts, each to its place in the file; a part that breaks off goes on where it stopped. */
async function download(sdk, { bucket, path: key, object }, file, signal) {
    const size = object.ContentLength ?? 0;
    const target = await (0,promises_.open)(file, 'w');
    // The first failure ends the others.
    const failing = new AbortController();
    const both = signal === undefined ? failing.signal : AbortSignal.any([signal, failing.signal]);
    try {
        const limit = pLimit(concurrency);
        const starts = Array.from({ length: Math.ceil(size / partBytes) }, (_, index) => index * partBytes);
        await Promise.all(starts.map((start) => limit(async () => {
            const part = { position: start, end: Math.min(start + partBytes, size) };
            for (let attempt = 1; part.position < part.end; attempt += 1) {
                both.throwIfAborted();
                try {
                    await downloadPart(sdk, { bucket, key, etag: object.ETag }, target, part, both);
                }
                catch (error) {
                    if (attempt >= partAttempts || both.aborted || !isPassing(error)) {
                        failing.abort(error);
                        throw error;
                    }
                }
            }
        })));
    }
    finally {
        await target.close();
    }
}
/** Downloads what a part still lacks; its position says how far that came, whatever happens. */
async function downloadPart(sdk, { bucket, key, etag }, target, part, signal) {
    const { position, end } = part;
    const command = new sdk.GetObjectCommand({
        Bucket: bucket,
        Key: key,
        Range: `bytes=${position}-${end - 1}`,
        // All parts are of one object, whatever happens to its name meanwhile.
        ...(etag === undefined ? {} : { IfMatch: etag }),
    });
    const { Body } = await sdk.client.send(command, { abortSignal: signal });
    for await (const chunk of Body) {
        signal.throwIfAborted();
        const room = Math.min(chunk.length, end - part.position);
        // Into the page cache, 64 kB at a time: waiting for each by way of the thread pool takes twice as long as the whole.
        (0,external_node_fs_.writeSync)(target.fd, chunk, 0, room, part.position);
        part.position += room;
    }
    if (part.position < end)
        throw new TruncatedError(`it ended after ${part.position - position} of ${end - position} bytes`);
}
/** A body that ended before its length. */
class TruncatedError extends Error {
}
/** Whether asking for the rest may succeed. */
function isPassing(error) {
    return error instanceof TruncatedError || (statusOf(error) === undefined && !isMissingCredentials(error) && !isTimeOut(error));
}
/** Uploads a file as one object that is not there yet: in one request, or in parts of which few are in memory. */
async function upload(sdk, { bucket, key, file }, metadata, signal) {
    const { size } = await (0,promises_.stat)(file);
    const params = { Bucket: bucket, Key: key, Metadata: asciiOnly(metadata), IfNoneMatch: '*' };
    if (size <= partBytes) {
        await sdk.client.send(new sdk.PutObjectCommand({ ...params, Body: await (0,promises_.readFile)(file) }), { ...(signal && { abortSignal: signal }) });
        return;
    }
    const body = (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1024 * 1024 });
    const running = new sdk.Upload({ client: sdk.client, params: { ...params, Body: body }, partSize: partBytes, queueSize: concurrency });
    const stop = () => void running.abort();
    signal?.addEventListener('abort', stop, { once: true });
    try {
        await running.done();
    }
    finally {
        signal?.removeEventListener('abort', stop);
        body.destroy();
    }
}
/** Headers hold no other characters. */
function asciiOnly(metadata) {
    return Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, value.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, longestValue)]));
}
/**
 * Says that this run is saving a key, unless another says so already.
 *
 * @returns what takes it back; undefined where another run is at it.
 */
async function takeLease(sdk, { bucket, key }, signal) {
    const options = { ...(signal && { abortSignal: signal }) };
    const token = (0,external_node_crypto_.randomUUID)();
    const drop = async () => {
        // Left behind, it ends by its age.
        await sdk.client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: key })).catch(() => { });
    };
    for (let attempt = 0; attempt < 2; attempt += 1) {
        try {
            await sdk.client.send(new sdk.PutObjectCommand({ Bucket: bucket, Key: key, Body: token, IfNoneMatch: '*' }), options);
            return drop;
        }
        catch (error) {
            if (!isTaken(error))
                throw error;
        }
        const held = await sdk.client.send(new sdk.HeadObjectCommand({ Bucket: bucket, Key: key }), options).catch((error) => {
            if (statusOf(error) !== 404)
                throw error;
            return undefined;
        });
        if (held === undefined)
            continue;
        // The SDK learns from each answer how far this machine's clock is off the store's.
        const now = Date.now() + (sdk.client.config.systemClockOffset ?? 0);
        if (now - (held.LastModified?.getTime() ?? now) < leaseMs)
            return undefined;
        await drop();
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/system/escape.js
/**
 * A text in few characters: each byte of its UTF-8 as it is where `safe` has it, else as `mark` and two hex digits. `safe` must not
 * have the mark.
 */
function escapeBytes(text, safe, mark) {
    return [...Buffer.from(text, 'utf8')]
        .map((byte) => (safe.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `${mark}${byte.toString(16).padStart(2, '0')}`))
        .join('');
}

;// CONCATENATED MODULE: ./lib/providers/scopes.js

/** Events that run with the rights of the base branch on behalf of others: what they save would reach it. */
const readOnlyEvents = new Set([
    'pull_request_target',
    'issue_comment',
    'issues',
    'workflow_run',
    'discussion',
    'discussion_comment',
]);
/** The scope of runs that are none of a workflow: laptops, other CI systems. */
const localScope = 'local';
/**
 * The scopes of a run.
 *
 * @param environment GITHUB_REF, GITHUB_BASE_REF and GITHUB_EVENT_NAME count.
 * @param defaultBranch its name, such as `main`.
 */
function cacheScopes(environment, defaultBranch) {
    const main = `refs/heads/${defaultBranch}`;
    const ref = environment['GITHUB_REF'] || undefined;
    if (ref === undefined)
        return { write: localScope, read: [localScope, main] };
    const base = environment['GITHUB_BASE_REF'];
    const bases = [...(base ? [`refs/heads/${base}`] : []), main];
    const isReadOnly = readOnlyEvents.has(environment['GITHUB_EVENT_NAME'] ?? '');
    return { write: isReadOnly ? undefined : ref, read: [...new Set([ref, ...bases])] };
}
/** A scope as one segment of a path: letters, digits, `.`, `_`, `-`; all else as `~` and two hex digits of each byte. */
function scopeSegment(scope) {
    return escapeBytes(scope, /[A-Za-z0-9._-]/, '~');
}

;// CONCATENATED MODULE: ./lib/providers/s3.js






const usualLookupMs = 15_000;
/** User metadata of an object is limited to 2 KB (S3 user guide, "User-defined object metadata"); what else is in it takes less than 600 bytes. */
const longestManifest = 1_400;
/**
 * Keeps bundles in an S3-compatible store: one object each, `{prefix}/{scope}/{key}`, the manifest in its metadata, so that a
 * bundle appears at once or not at all and is never changed (`If-None-Match: *`). Runs read and write in scopes, as in
 * GitHub's own cache.
 */
function createS3Provider(options) {
    const { bucket, scopes, logger } = options;
    const base = (options.prefix ?? '').replaceAll(/^\/+|\/+$/g, '');
    const pathOf = (scope, name) => [base, scopeSegment(scope), name].filter((part) => part !== '').join('/');
    let loaded;
    const load = () => {
        loaded ??= loadSdk(options);
        return loaded;
    };
    const head = async (sdk, key, signal) => {
        try {
            return await sdk.client.send(new sdk.HeadObjectCommand({ Bucket: bucket, Key: key }), { ...(signal && { abortSignal: signal }) });
        }
        catch (error) {
            if (statusOf(error) === 404 && codeOf(error) !== 'NoSuchBucket')
                return undefined;
            throw error;
        }
    };
    /** The newest key with a prefix by the store's own time; of equals the greatest. */
    const newest = async (sdk, scope, prefix, signal) => {
        let best;
        let token;
        do {
            const page = await sdk.client.send(new sdk.ListObjectsV2Command({
                Bucket: bucket,
                Prefix: pathOf(scope, prefix),
                ...(token === undefined ? {} : { ContinuationToken: token }),
            }), { ...(signal && { abortSignal: signal }) });
            for (const { Key: name = '', LastModified } of page.Contents ?? []) {
                const key = name.slice(pathOf(scope, '').length + 1);
                const time = LastModified?.getTime() ?? 0;
                const isNewer = best === undefined || time > best.time || (time === best.time && key > best.key);
                if (isValidKey(key) && isNewer)
                    best = { key, time };
            }
            token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
        } while (token !== undefined);
        return best?.key;
    };
    /** The first bundle that answers: scope by scope, in each the exact key, then the prefixes. */
    const find = async (sdk, { key, prefixes, signal }) => {
        for (const scope of scopes.read) {
            const exact = isValidKey(key) ? await head(sdk, pathOf(scope, key), signal) : undefined;
            if (exact !== undefined)
                return { key, path: pathOf(scope, key), object: exact };
            for (const prefix of prefixes) {
                const name = await newest(sdk, scope, prefix, signal);
                const object = name === undefined ? undefined : await head(sdk, pathOf(scope, name), signal);
                if (name !== undefined && object !== undefined)
                    return { key: name, path: pathOf(scope, name), object };
            }
        }
        return undefined;
    };
    /** Talks with the store for as long as a look-up may take: a `Retry-After` of an hour is not waited for. */
    const bounded = async (signal, talk) => {
        const late = AbortSignal.timeout(options.lookupMs ?? usualLookupMs);
        const both = signal === undefined ? late : AbortSignal.any([signal, late]);
        const ended = new Promise((_, reject) => {
            both.addEventListener('abort', () => reject(both.reason), { once: true });
        });
        return await Promise.race([ended, talk(both)]);
    };
    // After the first time-out nobody waits again in this run.
    let outage;
    const failed = (error, signal) => {
        if (signal?.aborted === true)
            throw signal.reason;
        const detail = s3_client_describe(error);
        logger.debug(`s3: ${detail}`);
        if (isTimeOut(error))
            outage = `the store did not answer in time: ${detail}`;
        return { status: restoreStatusOf(error), detail };
    };
    const answering = async (request, work) => {
        if (outage !== undefined)
            return { status: 'unavailable', detail: outage };
        try {
            const sdk = await load();
            const found = await bounded(request.signal, (signal) => find(sdk, { ...request, signal }));
            return found === undefined ? { status: 'miss', detail: '' } : await work(sdk, found);
        }
        catch (error) {
            return failed(error, request.signal);
        }
    };
    return {
        name: 's3',
        canSave: scopes.write === undefined ? false : null,
        async prepare() {
            await load().catch(() => { });
        },
        lookup: (request) => answering(request, async (_, { key, object }) => ({ status: 'hit', key, ...originOf(object) })),
        restore: (request) => answering(request, async (sdk, found) => {
            const { object, key } = found;
            const manifest = object.Metadata?.['manifest'];
            if (manifest === undefined)
                return { status: 'corrupt', detail: `${key} has no manifest` };
            try {
                await download(sdk, { bucket, ...found }, external_node_path_.join(request.directory, archiveFileName), request.signal);
                await (0,promises_.writeFile)(external_node_path_.join(request.directory, manifestFileName), Buffer.from(manifest, 'base64url'));
                return { status: 'hit', key, ...originOf(object) };
            }
            catch (error) {
                await removeBundle(request.directory);
                throw error;
            }
        }),
        async save(request) {
            const { key, signal } = request;
            const { write } = scopes;
            if (!isValidKey(key))
                return { status: 'skipped', detail: `'${key}' is no valid key` };
            if (outage !== undefined)
                return { status: 'unavailable', detail: outage };
            if (write === undefined)
                return { status: 'denied', detail: 'runs of this event only read' };
            try {
                const manifest = (await (0,promises_.readFile)(external_node_path_.join(request.directory, manifestFileName))).toString('base64url');
                if (manifest.length > longestManifest)
                    return { status: 'skipped', detail: `its manifest is longer than ${longestManifest} characters` };
                const sdk = await load();
                const target = pathOf(write, key);
                const lease = await bounded(signal, async (both) => {
                    if ((await head(sdk, target, both)) !== undefined)
                        return 'saved';
                    return await takeLease(sdk, { bucket, key: pathOf(write, `.saving/${key}`) }, both);
                });
                if (lease === 'saved')
                    return { status: 'exists', detail: 'another run saved it first' };
                if (lease === undefined)
                    return { status: 'exists', detail: 'another run is saving it' };
                try {
                    await upload(sdk, { bucket, key: target, file: external_node_path_.join(request.directory, archiveFileName) }, { ...options.producer, manifest }, signal);
                    return { status: 'saved', detail: '' };
                }
                finally {
                    await lease();
                }
            }
            catch (error) {
                if (isTaken(error))
                    return { status: 'exists', detail: 'another run saved it first' };
                const { status, detail } = failed(error, signal);
                return { status: status === 'miss' || status === 'corrupt' ? 'unavailable' : status, detail };
            }
        },
    };
}
function originOf({ Metadata = {} }) {
    const { repository, ref, event } = Metadata;
    const parts = [repository, ref, event].filter((part) => part !== undefined && part !== '');
    return parts.length === 0 ? {} : { detail: `saved by ${parts.join(', ')}` };
}

;// CONCATENATED MODULE: ./lib/providers/tiers.js

/** The answers that say least of a set first: with one of the later ones the earlier do not matter. */
const restoreOrder = ['miss', 'denied', 'rate-limited', 'unavailable', 'corrupt'];
const saveOrder = ['skipped', 'denied', 'rate-limited', 'unavailable', 'exists', 'saved'];
/**
 * Several stores as one, the nearest first. A look-up asks them in order and the first hit counts; what one of them says
 * or fails to say never hides what another has. A hit is kept in the stores before it that keep bundles on this machine (`isNear`), where
 * that costs no transfer. A save goes to all that may be written, the last first, which most jobs share: where it has another's bundle of
 * that key by now, the nearer ones get nothing, for two bundles of one key would depend on who asks where.
 *
 * @param tiers at least one; each is asked with its own limits, if it has any.
 */
function createTieredProvider(tiers) {
    const name = tiers.map((tier) => tier.name).join(',');
    const firstHit = async (request, ask) => {
        const answers = [];
        for (const [index, tier] of tiers.entries()) {
            request.signal?.throwIfAborted();
            const answer = await ask(tier);
            if (answer.status === 'hit') {
                const rest = tiers.slice(index + 1);
                const others = rest.length === 0 ? {} : { others: createTieredProvider(rest) };
                return { result: { ...answer, detail: `from ${tier.name}${answer.detail ? `, ${answer.detail}` : ''}`, ...others }, index };
            }
            answers.push({ tier, answer });
        }
        return { result: combined(answers), index: -1 };
    };
    return {
        name,
        canSave: tiers.some(({ canSave }) => canSave === true) ? true : tiers.every(({ canSave }) => canSave === false) ? false : null,
        async prepare() {
            await Promise.all(tiers.map((tier) => tier.prepare?.()));
        },
        lookup: async (request) => (await firstHit(request, (tier) => tier.lookup(request))).result,
        async restore(request) {
            const { result, index } = await firstHit(request, (tier) => tier.restore(request));
            if (result.status === 'hit') {
                for (const nearer of tiers.slice(0, index)) {
                    if (nearer.isNear !== true || nearer.canSave === false)
                        continue;
                    // Keeping a copy is for the next run; this one has what it wants.
                    await nearer.save({ key: result.key, directory: request.directory, signal: request.signal }).catch(() => { });
                }
            }
            return result;
        },
        async save(request) {
            const writable = tiers.filter(({ canSave }) => canSave !== false);
            if (writable.length === 0)
                return { status: 'denied', detail: 'none of the stores may be written' };
            const answers = [];
            for (const tier of writable.toReversed()) {
                const answer = await tier.save(request).catch((error) => ({ status: 'unavailable', detail: (0,errors/* messageOf */.bD)(error) }));
                answers.unshift({ tier, answer });
                if (answer.status === 'exists')
                    break;
            }
            return { status: lastOf(saveOrder, answers), detail: told(answers) };
        },
    };
}
/** The one answer of stores that had nothing: a miss only where every one of them says so. */
function combined(answers) {
    return { status: lastOf(restoreOrder, answers), detail: told(answers.filter(({ answer }) => answer.status !== 'miss')) };
}
/** The status of the answers that comes last in an order. */
function lastOf(order, answers) {
    return answers
        .map(({ answer }) => answer.status)
        .reduce((first, second) => (order.indexOf(second) > order.indexOf(first) ? second : first));
}
function told(answers) {
    return answers.map(({ tier, answer: { status, detail } }) => `${tier.name} ${status}${detail === '' ? '' : ` (${detail})`}`).join(', ');
}

;// CONCATENATED MODULE: ./lib/choose-provider.js








/**
 * How long a store is waited for, in milliseconds: to say whether it has something (a healthy one takes 0.1 s), to bring it
 * (1 GB at 4 MB/s), and to take an upload, which after the job delays nobody.
 */
const usualLimits = { lookupMs: 15_000, restoreMs: 300_000, saveMs: 600_000 };
/** The provider a setting names, none for none; the post step saves to the one the main step used. */
function createConfiguredProvider(setting, place, ports) {
    const settings = setting.kind === 'tiers' ? setting.tiers : [setting];
    const tiers = settings.flatMap((tier) => createTier(tier, place, ports) ?? []);
    const [only] = tiers;
    return tiers.length > 1 ? createTieredProvider(tiers) : only;
}
function createTier(setting, { cacheRoot, restoreMs }, ports) {
    switch (setting.kind) {
        case 'none':
            return undefined;
        case 'auto':
            return isServiceConfigured(ports.environment) ? createStore({ kind: 'github-actions' }, restoreMs, ports) : undefined;
        case 'local':
            return createLocalProvider({ directory: setting.directory ?? new layout_CacheLayout(cacheRoot).archives });
        default:
            return createStore(setting, restoreMs, ports);
    }
}
/** A store elsewhere, never waited for longer than its limits. */
function createStore(setting, restoreMs, ports) {
    const limits = { ...usualLimits, lookupMs: Math.min(usualLimits.lookupMs, restoreMs), restoreMs };
    return limitProvider(setting.kind === 's3' ? createS3(setting, ports) : createGitHubActionsProvider(ports), limits);
}
function createS3(setting, { environment, logger }) {
    const { bucket, endpoint, region, isPathStyle } = setting;
    const repository = setting.repository ?? (environment['GITHUB_REPOSITORY'] || 'shared');
    const scopes = cacheScopes(environment, setting.defaultBranch ?? defaultBranchOf(environment) ?? 'main');
    return createS3Provider({
        bucket,
        prefix: [setting.prefix, repository].filter((part) => part !== '').join('/'),
        ...(endpoint === undefined ? {} : { endpoint }),
        ...(region === undefined ? {} : { region }),
        ...(isPathStyle === undefined ? {} : { isPathStyle }),
        scopes,
        producer: {
            repository: environment['GITHUB_REPOSITORY'] ?? '',
            ref: environment['GITHUB_REF'] ?? '',
            event: environment['GITHUB_EVENT_NAME'] ?? '',
        },
        environment,
        logger,
    });
}
/** The default branch of the repository, as the event of the run tells it. */
function defaultBranchOf(environment) {
    const file = environment['GITHUB_EVENT_PATH'];
    if (!file)
        return undefined;
    try {
        const event = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
        const branch = event.repository?.default_branch;
        return typeof branch === 'string' ? branch : undefined;
    }
    catch {
        // Not every runner writes the file; act's may lack the repository.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/archive/archive.js
/** An archive that would have put something outside its directory, or something other than files into it. */
class UnsafeArchiveError extends Error {
    name = 'UnsafeArchiveError';
}

;// CONCATENATED MODULE: ./lib/archive/inspect-tree.js



/** The set-user-id and set-group-id bits. */
const privilegeBits = 0o6000;
/**
 * Walks an unpacked tree and refuses what no installed package needs: links that leave it, hard links, devices,
 * sockets, pipes, set-user-id bits.
 *
 * @throws UnsafeArchiveError naming the member.
 */
function inspectTree(tree) {
    let files = 0;
    let bytes = 0;
    const visit = (directory) => {
        for (const entry of (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true })) {
            const location = `${directory}/${entry.name}`;
            const member = location.slice(tree.length + 1);
            if (entry.isDirectory())
                visit(location);
            else if (entry.isSymbolicLink())
                refuseForeignLink(tree, location, member);
            else if (entry.isFile()) {
                const stats = (0,external_node_fs_.lstatSync)(location);
                if ((stats.mode & privilegeBits) !== 0)
                    throw new UnsafeArchiveError(`${member} has set-user-id or set-group-id bits`);
                if (stats.nlink > 1)
                    throw new UnsafeArchiveError(`${member} is a hard link`);
                files += 1;
                bytes += stats.size;
            }
            else
                throw new UnsafeArchiveError(`${member} is neither a file, a directory nor a link`);
        }
    };
    visit(tree);
    return { files, bytes };
}
function refuseForeignLink(tree, location, member) {
    const target = (0,external_node_fs_.readlinkSync)(location);
    const resolved = external_node_path_.resolve(external_node_path_.dirname(location), target);
    const isInside = !external_node_path_.isAbsolute(target) && (resolved === tree || resolved.startsWith(tree + external_node_path_.sep));
    if (!isInside)
        throw new UnsafeArchiveError(`${member} is a link to ${target}, outside of the tree`);
}

;// CONCATENATED MODULE: ./lib/archive/mount-table.js


/** What is mounted on a directory and below it. Empty where the system has no table of mounts to read. */
async function mountsBelow(directory) {
    const table = await (0,promises_.readFile)('/proc/self/mountinfo', 'utf8').catch(() => '');
    return parseMountTable(table).filter(({ point }) => point === directory || point.startsWith(directory + external_node_path_.sep));
}
/** Reads the text of `/proc/self/mountinfo`, in which white space and backslashes of paths stand as octal numbers. */
function parseMountTable(text) {
    return text.split('\n').flatMap((line) => {
        const [left = '', right = ''] = line.split(' - ');
        const point = left.split(' ')[4];
        const type = right.split(' ')[0];
        if (point === undefined || type === undefined || type === '')
            return [];
        return [{ point: point.replace(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8))), type }];
    });
}

;// CONCATENATED MODULE: ./lib/archive/squashfs.js







/**
 * How an image is compressed: what packs about as fast as tar with zstd and was ahead, by up to a quarter, on the large
 * tree over slow networks, equal on the small one (docs/benchmark.md, 'Compression of the image').
 */
const compression = ['-comp', 'zstd', '-Xcompression-level', '3', '-b', '524288'];
/** Quietly, into a directory that is there. */
const unpackOptions = ['-quiet', '-no-progress', '-no-xattrs', '-force'];
/** How long trying what the machine can do may take, in milliseconds; it takes about 10. */
const probeTimeoutMs = 5_000;
/** How long mounting and unmounting may take, in milliseconds; it takes about 15. */
const mountTimeoutMs = 30_000;
/** What the directory of a try is called, and after how long it is a left-over, in milliseconds: a try takes 10. */
const probePrefix = 'ensure-extensions-probe-';
const probeAbandonedMs = 60_000;
/** A file of the tiny image that is tried, and its content. */
const probeName = 'probe.py';
const probeContent = 'print(1)\n';
/** An image with that file, zstd inside; padded to the 4,096 bytes of a disk block where it is written. */
const probeImage = 'aHNxcwIAAAAAAAAAAAACAAEAAAAGABEAwAYBAAQAAAAgAAAAAAAAAP8AAAAAAAAA9wAAAAAAAAD//////////28AAAAAAAAAnwAAAAAAAADPAAAAAAAAAOkAAAAAAAAABIADAAAAcHJpbnQoMSkKLgAotS/9IEAtAQCoAgCkAQAJAAAAAQDtAh8AAAADAAAABgArAsC4OouBDCwFZEALHIAAAAAAAAAAAAEAAAAAAAAAAgAHAHByb2JlLnB5EIBmAAAAAAAAAAkAAAEAAAAAvQAAAAAAAAAQgAAAAAAAAAAAIAAAAAAAAADXAAAAAAAAAASAAAAAAPEAAAAAAAAA';
/**
 * What this machine can do with squashfs images, found by trying a tiny one: opening by the first that works of a
 * kernel mount (as root, or by `sudo -n`), squashfuse, unsquashfs. Undefined where nothing opens. Never asks for a
 * password.
 */
async function findSquashfs(options) {
    if (process.platform !== 'linux')
        return undefined;
    const tools = createTools(options);
    const opener = await tryInTemporaryDirectory(tools.findOpener);
    if (opener === undefined)
        return undefined;
    return {
        name: 'squashfs',
        means: opener.means,
        pack: tools.pack,
        open: opener.mounter === undefined || (await tools.has('unsquashfs')) ? tools.unpack : undefined,
        mounter: opener.mounter,
        canPack: async () => (await tryInTemporaryDirectory(tools.canPack)) === true,
    };
}
/** Tries something in a directory of its own. Where none can be made, or it fails, the answer is undefined: images are optional. */
async function tryInTemporaryDirectory(work) {
    let directory;
    try {
        directory = await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), probePrefix));
        return await work(directory);
    }
    catch {
        return undefined;
    }
    finally {
        if (directory !== undefined)
            await removeTree(directory);
    }
}
/** Takes away what runs left mounted that were killed while they tried images, in a directory for temporary files. */
async function removeLeftoverProbes(unmounter, now, temporary = (0,external_node_os_.tmpdir)()) {
    for (const point of await unmounter.mountsBelow(temporary)) {
        const directory = external_node_path_.dirname(point);
        const isProbe = external_node_path_.dirname(directory) === temporary && external_node_path_.basename(directory).startsWith(probePrefix);
        if (!isProbe || (await ageMs(directory, now)) < probeAbandonedMs)
            continue;
        // Another user's cannot be taken away, and harms nobody.
        await unmounter.unmount(point, { isLazy: true }).catch(() => { });
        await removeTree(directory);
    }
}
function createRun({ runner, environment }) {
    return async ([name = '', ...args], timeoutMs, signal) => {
        const limit = timeoutMs === undefined ? {} : { timeoutMs };
        const result = await runner.run(name, args, { environment, signal, ...limit });
        if (result.exitCode === 0)
            return;
        const said = `${result.stderr.trim()} ${result.stdout.trim()}`.trim().slice(0, 500);
        throw new Error(`${name} ended with ${result.timedOut ? 'a time-out' : String(result.exitCode)}: ${said}`);
    };
}
/** What takes mounts of images away: by what fits each, which may be other than what this run would mount by. */
function squashfs_createUnmounter(options) {
    const run = createRun(options);
    const isRoot = process.getuid?.() === 0;
    const commandsFor = async ({ type, point }, isLazy) => {
        const umount = ['umount', ...(isLazy ? ['-l'] : []), point];
        if (isRoot)
            return [umount];
        const bySudo = (await findExecutable('sudo', options.environment)) === undefined ? [] : [['sudo', '-n', ...umount]];
        if (!type.startsWith('fuse'))
            return bySudo;
        return [...['fusermount3', 'fusermount'].map((name) => [name, '-u', ...(isLazy ? ['-z'] : []), point]), ...bySudo];
    };
    const mountOn = async (directory) => (await mountsBelow(directory)).find(({ point }) => point === directory);
    return {
        mountsBelow: async (directory) => (await mountsBelow(directory)).map(({ point }) => point),
        async unmount(directory, { isLazy = false } = {}) {
            const mount = await mountOn(directory);
            if (mount === undefined)
                return true;
            let reason = 'nothing here can unmount it';
            for (const command of await commandsFor(mount, isLazy)) {
                try {
                    await run(command, mountTimeoutMs);
                    return true;
                }
                catch (error) {
                    reason = (0,errors/* messageOf */.bD)(error);
                    if ((await mountOn(directory)) === undefined)
                        return true;
                    if (/busy/i.test(reason))
                        return false;
                }
            }
            throw new Error(`${directory} could not be unmounted: ${reason}`);
        },
    };
}
function createTools(options) {
    const { environment, isMounting } = options;
    const run = createRun(options);
    const unmounter = squashfs_createUnmounter(options);
    const has = async (name) => (await findExecutable(name, environment)) !== undefined;
    const pack = async (tree, file, { signal } = {}) => {
        // Readable for all, whatever the umask was: another user would else import the system's copy without a word.
        const readable = ['-action', 'chmod(go+rX)@type(d)||type(f)', '-root-mode', '0755', '-all-root'];
        // Looking for duplicates is quadratic in files of one size: 100,000 small ones took 7 min, without it 1 s.
        const plain = ['-no-duplicates', '-no-xattrs', '-no-hardlinks', '-noappend', '-no-progress', '-quiet'];
        await run(['mksquashfs', tree, file, ...compression, ...readable, ...plain], undefined, signal);
    };
    const unpack = async (file, directory, { signal } = {}) => {
        await run(['unsquashfs', ...unpackOptions, '-dest', directory, file], undefined, signal);
        inspectTree(directory);
    };
    const isRoot = process.getuid?.() === 0;
    const kernelMounter = (prefix) => ({
        ...unmounter,
        async mount(file, directory, { signal } = {}) {
            await run([...prefix, 'mount', '-t', 'squashfs', '-o', 'loop,ro,nosuid,nodev', file, directory], mountTimeoutMs, signal);
        },
    });
    const fuseMounter = {
        ...unmounter,
        async mount(file, directory, { signal } = {}) {
            await run(['squashfuse', '-o', 'ro,nosuid,nodev', file, directory], mountTimeoutMs, signal);
        },
    };
    const works = async (mounter, image, directory) => {
        try {
            await mounter.mount(image, directory);
        }
        catch {
            return false;
        }
        const content = await (0,promises_.readFile)(external_node_path_.join(directory, probeName), 'utf8').catch(() => '');
        await mounter.unmount(directory).catch(() => mounter.unmount(directory, { isLazy: true }));
        return content === probeContent;
    };
    return {
        has,
        pack,
        unpack,
        async findOpener(directory) {
            const image = external_node_path_.join(directory, 'image');
            const point = external_node_path_.join(directory, 'mount');
            await (0,promises_.mkdir)(point);
            const bytes = Buffer.alloc(4_096);
            Buffer.from(probeImage, 'base64').copy(bytes);
            await (0,promises_.writeFile)(image, bytes);
            if (isMounting) {
                const candidates = isRoot
                    ? [['kernel mount', 'mount', kernelMounter([])]]
                    : [['kernel mount by sudo', 'sudo', kernelMounter(['sudo', '-n'])]];
                candidates.push(['squashfuse', 'squashfuse', fuseMounter]);
                for (const [means, program, mounter] of candidates) {
                    if ((await has(program)) && (await works(mounter, image, point)))
                        return { means, mounter };
                }
            }
            const unpacked = external_node_path_.join(directory, 'unpacked');
            const content = await (0,promises_.mkdir)(unpacked)
                .then(() => run(['unsquashfs', ...unpackOptions, '-dest', unpacked, image], probeTimeoutMs))
                .then(() => (0,promises_.readFile)(external_node_path_.join(unpacked, probeName), 'utf8'))
                .catch(() => '');
            return content === probeContent ? { means: 'unsquashfs', mounter: undefined } : undefined;
        },
        async canPack(directory) {
            if (!(await has('mksquashfs')))
                return false;
            const tree = external_node_path_.join(directory, 'tree');
            await (0,promises_.mkdir)(tree);
            await (0,promises_.writeFile)(external_node_path_.join(tree, probeName), probeContent);
            return await pack(tree, external_node_path_.join(directory, 'packed')).then(() => true, () => false);
        },
    };
}

;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
var external_node_zlib_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_node_zlib_, 2);
;// CONCATENATED MODULE: ./lib/archive/tar.js






/** zstd level 3: on the 72 MB tree of DESIGN.md 0.5 s and 24 MB; higher levels cost more time than the bytes they save. */
const zstdLevel = 3;
/**
 * The best tar format of this machine: `tar.zst` by the programs tar and zstd, else by node's own zstd (22.15 and
 * newer), else `tar.gz`. The format's name is part of the cache key, so that no machine meets an archive it cannot open.
 */
async function selectTarFormat(options) {
    const [tar, zstd] = await Promise.all([findExecutable('tar', options.environment), findExecutable('zstd', options.environment)]);
    if (tar !== undefined && zstd !== undefined && process.platform !== 'win32') {
        const answer = await options.runner.run(tar, ['--version'], { environment: options.environment, timeoutMs: 5_000 });
        // busybox has neither --version nor a compress program.
        const kind = /GNU tar|bsdtar/.exec(answer.stdout)?.[0];
        if (kind !== undefined)
            return programTarFormat(tar, kind === 'GNU tar', options);
    }
    return nodeTarFormat();
}
/** tar.zst by the programs of the machine. */
function programTarFormat(tar, isGnu, { runner, environment }) {
    const run = async (args, options) => {
        const result = await runner.run(tar, args, { environment, signal: options.signal });
        if (result.exitCode !== 0)
            throw new Error(`tar ended with ${result.exitCode}: ${result.stderr.trim().slice(0, 500)}`);
    };
    return {
        name: 'tar.zst',
        means: 'tar and zstd',
        mounter: undefined,
        async pack(tree, file, options = {}) {
            // Hard links become files: opening refuses links, because they can name files outside.
            const portable = isGnu ? ['--hard-dereference', '--sort=name', '--format=posix', '--pax-option=delete=atime,delete=ctime'] : [];
            const owner = isGnu ? ['--owner=0', '--group=0', '--numeric-owner'] : ['--uid', '0', '--gid', '0'];
            const compressor = `--use-compress-program=zstd -T0 -${zstdLevel} -q`;
            await run([...portable, ...owner, compressor, '-cf', file, '-C', tree, '.'], options);
        },
        async open(file, directory, options = {}) {
            // tar itself refuses absolute names, `..` and writing through links; the inspection afterwards refuses the rest.
            const decompressor = '--use-compress-program=zstd -d -q';
            await run([decompressor, '-xf', file, '-C', directory, '--no-same-owner', '--no-same-permissions'], options);
            inspectTree(directory);
        },
    };
}
function selectCodec() {
    const { createZstdCompress, createZstdDecompress } = external_node_zlib_namespaceObject;
    if (createZstdCompress === undefined || createZstdDecompress === undefined) {
        return { name: 'tar.gz', compress: () => external_node_zlib_.createGzip({ level: 6 }), decompress: () => external_node_zlib_.createGunzip() };
    }
    // 100 is ZSTD_c_compressionLevel of the zstd library, which node's constants name only from 22.15 on.
    return {
        name: 'tar.zst',
        compress: () => createZstdCompress({ params: { 100: zstdLevel } }),
        decompress: () => createZstdDecompress(),
    };
}
/** A tar format that needs no program of the machine. */
function nodeTarFormat() {
    const codec = selectCodec();
    return {
        name: codec.name,
        means: 'node',
        mounter: undefined,
        async pack(tree, file, options = {}) {
            // Loaded when used: 27 ms that machines with tar and zstd never need.
            const { create } = await __nccwpck_require__.e(/* import() */ 697).then(__nccwpck_require__.bind(__nccwpck_require__, 8697));
            const source = create({ cwd: tree, portable: true, follow: false }, ['.']);
            await (0,external_node_stream_promises_namespaceObject.pipeline)(source, codec.compress(), (0,external_node_fs_.createWriteStream)(file), { signal: options.signal });
        },
        async open(file, directory, options = {}) {
            const { extract } = await __nccwpck_require__.e(/* import() */ 697).then(__nccwpck_require__.bind(__nccwpck_require__, 8697));
            let refusal;
            const target = extract({
                cwd: directory,
                strict: true,
                preserveOwner: false,
                filter: (name, entry) => {
                    const type = 'type' in entry ? entry.type : undefined;
                    const isPlain = type === 'File' || type === 'OldFile' || type === 'ContiguousFile' || type === 'Directory' || type === 'SymbolicLink';
                    const leaves = name.startsWith('/') || name.split(/[\\/]/).includes('..');
                    if (!isPlain || leaves)
                        refusal ??= new UnsafeArchiveError(`${name} ${leaves ? 'leaves the tree' : `is a ${String(type)}`}`);
                    return refusal === undefined;
                },
            });
            try {
                await (0,external_node_stream_promises_namespaceObject.pipeline)((0,external_node_fs_.createReadStream)(file), codec.decompress(), target, { signal: options.signal });
            }
            catch (error) {
                throw refusal ?? error;
            }
            if (refusal !== undefined)
                throw refusal;
            inspectTree(directory);
        },
    };
}

;// CONCATENATED MODULE: ./lib/archive/select.js


/** The formats of this machine: squashfs images where they can be opened, else tar; what opens may not be what packs. */
async function selectArchives(selection) {
    const squashfs = selection.isTarOnly ? undefined : await findSquashfs(selection);
    const opening = squashfs ?? (await selectTarFormat(selection));
    let packing;
    return {
        opening,
        selectPacking: () => {
            packing ??= (squashfs?.canPack() ?? Promise.resolve(true)).then((canPack) => (canPack ? opening : selectTarFormat(selection)));
            return packing;
        },
    };
}

;// CONCATENATED MODULE: ./lib/cache/bundle.js







/** Whether something may be saved to a provider at all. */
function isSavable(provider, { isSaving }) {
    return provider !== undefined && isSaving && provider.canSave !== false;
}
/** Packs a verified entry into a bundle. */
async function packEntry(entry, key, format, context, signal) {
    const { pending } = context.layout;
    await (0,promises_.mkdir)(pending, { recursive: true });
    await removeAbandoned(pending, context.clock.now());
    const directory = await (0,promises_.mkdtemp)(external_node_path_.join(pending, 'bundle-'));
    try {
        const archive = external_node_path_.join(directory, archiveFileName);
        await format.pack(entry.tree, archive, { signal });
        const [sha256, { size }] = await Promise.all([sha256OfFile(archive), (0,promises_.stat)(archive)]);
        const { requestDigest, metadata } = entry;
        const manifest = {
            schema: schemaVersion,
            request_digest: requestDigest,
            platform_id: metadata.platform_id,
            abi: metadata.abi,
            format: format.name,
            sha256,
            size_bytes: size,
        };
        await writeJson(external_node_path_.join(directory, manifestFileName), manifest);
        return { kind: 'archive', key, requestDigest, platformId: metadata.platform_id, directory, sha256, sizeBytes: size };
    }
    catch (error) {
        await removeTree(directory);
        throw error;
    }
}
/** Removes bundles of jobs that ended without their post step. */
async function removeAbandoned(pending, now) {
    for (const name of await (0,promises_.readdir)(pending)) {
        const directory = external_node_path_.join(pending, name);
        if ((await ageMs(directory, now)) > longestJobMs)
            await removeTree(directory);
    }
}
/** Uploads a bundle if it is still what was packed, and removes it. Never rejects for a reason of the store or the bundle. */
async function savePending(pending, provider, signal) {
    try {
        const digest = await sha256OfFile(external_node_path_.join(pending.directory, archiveFileName)).catch(() => undefined);
        if (digest !== pending.sha256)
            return { status: 'skipped', detail: 'the packed archive was changed or removed since it was verified' };
        return await provider.save({ key: pending.key, directory: pending.directory, signal });
    }
    catch (error) {
        return { status: 'unavailable', detail: (0,errors/* messageOf */.bD)(error) };
    }
    finally {
        await removeTree(pending.directory);
    }
}

// EXTERNAL MODULE: ./lib/specification/specification.js
var specification_specification = __nccwpck_require__(9676);
;// CONCATENATED MODULE: ./lib/specification/digest.js





/** Directories of a source tree that do not change what is built from it. */
const ignoredDirectories = new Set([
    '.git',
    '.hg',
    '__pycache__',
    '.venv',
    'node_modules',
    '.tox',
    '.nox',
    '.mypy_cache',
    '.pytest_cache',
]);
/** SHA-256 of a text (UTF-8), as lower-case hex. */
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text, 'utf8').digest('hex');
}
/**
 * The extension digest: SHA-256 (lower-case hex) of the canonical specification text; of a local path or wheel its
 * content counts too.
 *
 * @throws ExtensionConfigError for text that is no specification, or a path that does not exist.
 */
function extensionDigest(text, context = {}) {
    return identify((0,specification_specification/* parseSpecification */.z)(text, context), context).digest;
}
/** Gives a specification its digest. Reads the content of local paths; throws ExtensionConfigError where there is none. */
function identify(specification, context = {}) {
    return { ...specification, digest: sha256(identityOf(specification, context)) };
}
function identityOf(specification, context) {
    if (specification.localPath === undefined)
        return specification.canonical;
    const where = context.origin === undefined ? '' : `${context.origin}: `;
    try {
        return `${specification.canonical}\nsha256:${contentDigest(specification.localPath)}`;
    }
    catch (error) {
        if (!(0,errors/* hasErrno */.Nm)(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EISDIR'))
            throw error;
        throw new errors/* ExtensionConfigError */.sw(`${where}'${specification.display}' cannot be read: there is no such file or directory, or it is not readable`, {
            code: 'path-not-found',
            subject: specification.display,
            hint: `Relative paths start at ${context.baseDirectory ?? process.cwd()}. Was it built or checked out before this step?`,
            cause: error,
        });
    }
}
/**
 * What building leaves in a source tree (setuptools builds in place): it would make the second run another request.
 *
 * @param parent the directory within the tree; empty for its top.
 */
function isLeftByBuild(entry, parent) {
    return entry.endsWith('.egg-info') || (parent === '' && (entry === 'build' || entry === 'dist'));
}
/** SHA-256 over a file's content, or over the names, kinds and contents of a directory's files. */
function contentDigest(target) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const add = (file, name) => {
        const stats = (0,external_node_fs_.lstatSync)(file);
        if (stats.isDirectory()) {
            for (const entry of (0,external_node_fs_.readdirSync)(file).sort()) {
                if (!isLeftByBuild(entry, name) && !ignoredDirectories.has(entry))
                    add(external_node_path_.join(file, entry), `${name}/${entry}`);
            }
        }
        else if (stats.isSymbolicLink() && name !== '') {
            hash.update(`link ${name}\0${(0,external_node_fs_.readlinkSync)(file)}\0`);
        }
        else {
            const content = (0,external_node_fs_.readFileSync)(file);
            hash.update(`file ${name}\0${content.length}\0`).update(content);
        }
    };
    add(target, '');
    return hash.digest('hex');
}
/**
 * The request digest: SHA-256 (lower-case hex) over the set of specifications and the options. The order and
 * repetition of specifications do not matter. For one specification with default options it is the extension digest.
 *
 * @param specifications texts, or specifications that already carry their digest.
 */
function requestDigest(specifications, options = {}, context = {}) {
    const digests = specifications.map((item) => (typeof item === 'string' ? extensionDigest(item, context) : item.digest));
    const unique = [...new Set(digests)].sort();
    const changed = Object.entries(options)
        .filter(([, value]) => isSet(value))
        .sort(([left], [right]) => (left < right ? -1 : 1));
    const [only] = unique;
    if (only !== undefined && unique.length === 1 && changed.length === 0)
        return only;
    const lines = changed.map(([name, value]) => `${name} = ${JSON.stringify(sorted(value))}`);
    return sha256([...unique, ...lines].join('\n'));
}
function isSet(value) {
    if (value === undefined || value === '' || value === null)
        return false;
    return typeof value === 'object' ? Object.keys(value).length > 0 : true;
}
function sorted(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return value;
    return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}

;// CONCATENATED MODULE: ./lib/cache/freshness.js

/** From this part of the TTL on a run may refresh early. */
const earlyFrom = 0.9;
/** The chance of that at the end of the TTL: of a hundred jobs at once a few refresh, not all. */
const greatestChance = 0.1;
/** How likely a run refreshes what is not due yet: none up to nine tenths of the TTL, then growing with the square. */
function chanceOfEarlyRefresh(ageHours, ttl) {
    if (ttl === 'never' || ttl === 0)
        return 0;
    const progress = (ageHours / ttl - earlyFrom) / (1 - earlyFrom);
    return progress <= 0 ? 0 : greatestChance * Math.min(1, progress) ** 2;
}
/** Judges one specification in an entry: fresh, expired, or not there. */
function judge(specification, entry, context) {
    const record = entry?.metadata.extensions.find(({ digest }) => digest === specification.digest);
    if (entry === undefined || record === undefined)
        return { status: 'absent', reason: 'it is not in the cache' };
    const installed = parseTime(record.installed_at)?.getTime() ?? Number.NEGATIVE_INFINITY;
    const invalidated = context.invalidations.get(specification.digest);
    if (invalidated !== undefined && installed <= invalidated.getTime())
        return { status: 'absent', reason: 'it was invalidated' };
    const renewed = parseTime(entry.state.renewed?.[specification.digest] ?? '')?.getTime() ?? Number.NEGATIVE_INFINITY;
    const ageHours = Math.max(0, context.now.getTime() - Math.max(installed, renewed)) / 3_600_000;
    const isExempt = context.isPinnedKept && specification.isPinned === true;
    const ttl = isExempt ? 'never' : (specification.ttl ?? context.ttl ?? record.ttl_hours);
    if (ttl === 'never')
        return { status: 'fresh', record, ageHours, expiredHours: Number.NEGATIVE_INFINITY };
    const expiredHours = ageHours - ttl;
    const isDue = expiredHours + context.aheadHours >= 0 || context.luck < chanceOfEarlyRefresh(ageHours, ttl);
    return { status: isDue ? 'expired' : 'fresh', record, ageHours, expiredHours };
}

;// CONCATENATED MODULE: ./lib/cache/publish.js









/** After this long nobody works in a staging directory any more, in milliseconds. */
const abandonedMs = 24 * 3_600_000;
/**
 * Makes a staging directory for a request and gives it to the work; whatever happens, it is gone afterwards.
 *
 * @throws CacheError `cache-root-unusable` when nothing can be written there.
 */
async function withStaging(digest, context, work) {
    const { layout, platform } = context;
    const staging = layout.staging(digest, platform.id);
    try {
        await makeDirectory(staging);
        await openToReaders(digest, layout);
    }
    catch (error) {
        if ((0,errors/* hasErrno */.Nm)(error, 'ENOSPC', 'EDQUOT'))
            throw error;
        throw unusableRoot(layout.root, error);
    }
    try {
        return await work(staging);
    }
    finally {
        await removeTree(staging);
    }
}
/** The path of a new generation of a request. */
function newGeneration(digest, { layout, platform, clock }) {
    return layout.generation(digest, generationName(platform.id, clock.now()));
}
/**
 * Makes a finished tree the entry of a request: the tree becomes a new generation and the entry's link is flipped to
 * it in one step. The generation before stays for those who use it.
 *
 * @returns the path of the new generation.
 */
async function publish(tree, digest, context) {
    const generation = newGeneration(digest, context);
    await (0,promises_.mkdir)(context.layout.request(digest), { recursive: true });
    // The tree may have been made under a strict umask, and other users import from it.
    await (0,promises_.chmod)(tree, 0o755);
    await (0,promises_.rename)(tree, generation);
    await makeCurrent(generation, digest, context);
    return generation;
}
/** Flips the link of an entry to a generation, in one step. */
async function makeCurrent(generation, digest, { layout, platform }) {
    const name = external_node_path_.basename(generation);
    const link = layout.entry(digest, platform.id);
    const next = `${link}.next-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    if (process.platform === 'win32') {
        // A junction holds an absolute path, and Windows does not rename over one.
        await (0,promises_.symlink)(generation, next, 'junction');
        await (0,promises_.rm)(link, { recursive: true, force: true });
    }
    else
        await (0,promises_.symlink)(name, next);
    try {
        await (0,promises_.rename)(next, link);
    }
    catch (error) {
        // A plain directory stands where the link belongs.
        if (!(0,errors/* hasErrno */.Nm)(error, 'EISDIR', 'ENOTEMPTY', 'EEXIST', 'EPERM'))
            throw error;
        await (0,promises_.rename)(link, `${generation}.corrupt`);
        await (0,promises_.rename)(next, link);
    }
}
/** Removes what nobody uses any more from a request's directory: left-overs of killed runs, set-aside and long superseded generations. */
async function cleanRequest(digest, context, keep) {
    const { layout, platform, clock } = context;
    const names = await (0,promises_.readdir)(layout.request(digest)).catch(() => []);
    const current = await (0,promises_.readlink)(layout.entry(digest, platform.id)).then(external_node_path_.basename, () => undefined);
    const generations = names.filter((name) => isGenerationName(name, platform.id)).sort();
    for (const name of names) {
        const location = layout.generation(digest, name);
        const owner = stagingOwner(name);
        if (owner !== null) {
            const isAbandoned = owner.pid === undefined ? (await ageMs(location, clock.now())) > abandonedMs : !hasProcess(owner.pid);
            if (isAbandoned)
                await removeTree(location);
        }
        else if (name.endsWith('.corrupt') || /\.next-[0-9a-f]{8}$/.test(name)) {
            if ((await ageMs(location, clock.now())) > abandonedMs)
                await removeTree(location);
        }
        else if (isGenerationName(name, platform.id) && name !== current && location !== keep?.tree) {
            const successor = generations[generations.indexOf(name) + 1];
            const isOld = successor !== undefined && (await ageMs(layout.generation(digest, successor), clock.now())) > longestJobMs;
            // The users of images are counted; those of plain trees are told by age.
            if (await isImage(location, layout))
                await removeImageIfUnused(location, layout);
            else if (isOld)
                await removeTree(location);
        }
    }
}
/** Lets other users pass to the trees, which are readable, whatever the umask. The cache root itself stays as its owner made it. */
async function openToReaders(digest, layout) {
    // Another user's directories cannot be changed and need not be.
    for (const directory of [layout.extensions, layout.request(digest)])
        await (0,promises_.chmod)(directory, 0o755).catch(() => { });
}

;// CONCATENATED MODULE: ./lib/cache/open.js









/**
 * Restores a bundle and opens it as a new generation, checked at every step: its manifest, its SHA-256, the members of
 * the archive, the metadata and files of the tree. An image is mounted where that is possible and nothing is unpacked.
 */
async function openBundle(request, provider, format, context) {
    const directory = await (0,promises_.mkdtemp)(external_node_path_.join(request.scratch, 'bundle-'));
    const { key: wanted, prefixes, signal, timed } = request;
    const restored = await timed('fetch archive', () => provider.restore({ key: wanted, prefixes, directory, signal }));
    if (restored.status !== 'hit')
        return restored;
    const { key, others, detail: origin = '' } = restored;
    const { requestDigest } = request;
    const corrupt = (detail) => ({ status: 'corrupt', detail, key, others });
    try {
        const manifest = await readManifest(directory);
        if (typeof manifest === 'string')
            return corrupt(manifest);
        const expected = { request_digest: requestDigest, platform_id: context.platform.id, abi: context.platform.abi, format: format.name };
        for (const [field, value] of Object.entries(expected)) {
            const found = manifest[field];
            if (found !== value)
                return corrupt(`its ${field} is ${found}, not ${value}`);
        }
        const hit = (entry, means) => ({
            status: 'hit',
            key,
            entry,
            sizeBytes: manifest.size_bytes,
            means,
            detail: origin,
        });
        const mounted = await timed('mount', () => mountBundle(directory, requestDigest, format, context));
        if (mounted?.status === 'present')
            return hit(mounted.entry, format.means);
        if (mounted?.status === 'corrupt')
            return corrupt(mounted.problem);
        const problem = await timed('check archive', () => checkArchive(directory));
        if (problem !== undefined)
            return corrupt(problem);
        const { open } = format;
        if (open === undefined)
            return { status: 'unavailable', detail: 'it could not be mounted, and nothing here unpacks it', key };
        const tree = external_node_path_.join(request.scratch, 'restored');
        await (0,promises_.mkdir)(tree, { mode: 0o755 });
        await timed('unpack', () => open(external_node_path_.join(directory, archiveFileName), tree, { signal }));
        const verified = await timed('check files', () => verifyEntry({ digest: requestDigest, tree }, context));
        if (verified.status === 'present')
            return hit(verified.entry, format.mounter === undefined ? format.means : 'unpacked');
        return corrupt(verified.status === 'corrupt' ? verified.problem : 'it was made for another C library');
    }
    catch (error) {
        if (signal?.aborted)
            throw error;
        return corrupt((0,errors/* messageOf */.bD)(error));
    }
    finally {
        await removeTree(directory);
    }
}
/** Makes a bundle the image of a new generation and mounts it. Undefined where images are not mounted, or this one could not be. */
async function mountBundle(bundle, digest, { mounter }, context) {
    const { layout, mounting, logger } = context;
    if (mounter === undefined || mounting === undefined)
        return undefined;
    const generation = newGeneration(digest, context);
    await placeImage(bundle, generation, layout);
    try {
        await useImage(generation, mounter, mounting, layout);
    }
    catch (error) {
        // The bundle goes back to where it was: it may still be unpacked, or prove to be damaged.
        await (0,promises_.rename)(layout.image(generation), bundle);
        await removeTree(generation);
        logger.info(`the image could not be mounted: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
    const verified = await verifyMounted({ digest, tree: generation }, context);
    if (verified.status !== 'present')
        await images_releaseImage({ generation, token: mounting.token }, mounter, layout);
    return verified.status === 'absent' ? { status: 'corrupt', problem: 'it was made for another C library' } : verified;
}
/**
 * Makes the entry that lies in place as an image importable: mounts it, or, where that is not possible, unpacks it into
 * a new generation. Undefined, with a line in the log, where it cannot be opened here.
 */
async function openInPlace(entry, scratch, context) {
    const { layout, mounting, logger } = context;
    const { requestDigest: digest, tree: generation } = entry;
    const { opening } = await context.selectArchives();
    const format = opening.name === 'squashfs' ? opening : undefined;
    try {
        if (format?.mounter !== undefined && mounting !== undefined) {
            await useImage(generation, format.mounter, mounting, layout);
            const verified = await verifyMounted({ digest, tree: generation }, context);
            if (verified.status === 'present')
                return verified.entry;
            await images_releaseImage({ generation, token: mounting.token }, format.mounter, layout);
        }
        else if (format?.open !== undefined) {
            const tree = external_node_path_.join(scratch, 'unpacked');
            await (0,promises_.mkdir)(tree, { mode: 0o755 });
            await unpackImage(generation, tree, format.open, layout);
            const verified = await verifyEntry({ digest, tree }, context);
            if (verified.status === 'present')
                return { ...verified.entry, tree: await publish(tree, digest, context) };
        }
        logger.info('the entry of this request lies here as an image, which cannot be opened here');
    }
    catch (error) {
        logger.warning(`the entry of this request could not be opened: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    return undefined;
}
/** Ends the use of an entry that was mounted and is not wanted. */
async function closeImage({ tree }, { layout, mounting, selectArchives }) {
    const { mounter } = (await selectArchives()).opening;
    if (mounter === undefined || mounting === undefined || !(await isImage(tree, layout)))
        return;
    await images_releaseImage({ generation: tree, token: mounting.token }, mounter, layout);
}

;// CONCATENATED MODULE: ./lib/cache/base.js





/** Judges all specifications in an entry. */
function judgeAll(specifications, entry, context) {
    return new Map(specifications.map((specification) => [specification.digest, judge(specification, entry, context)]));
}
/** How many specifications have a status. */
function countOf(freshness, status) {
    return [...freshness.values()].filter((item) => item.status === status).length;
}
/**
 * Chooses the base of a partial hit: the request's own entry, else the entry of this machine and platform, resolved
 * under the same options, that has most of the specifications fresh; of equals the newest. None where nothing is shared.
 */
async function chooseBase(specifications, own, { optionsDigest, staging, dependencies: context, freshnessContext }) {
    const ownFreshness = judgeAll(specifications, own, freshnessContext);
    if (own !== undefined && countOf(ownFreshness, 'absent') < specifications.length)
        return { entry: own, freshness: ownFreshness };
    const wanted = new Map(specifications.map((specification) => [specification.digest, specification]));
    let best;
    for (const digest of await listRequests(context)) {
        const expectation = { platformId: context.platform.id, now: freshnessContext.now };
        const metadata = await readEntryMetadata(digest, expectation, context.layout).catch(() => undefined);
        if (metadata === undefined || 'problem' in metadata || metadata.options_digest !== optionsDigest)
            continue;
        const shared = metadata.extensions.filter((extension) => {
            const specification = wanted.get(extension.digest);
            return (extension.apart === undefined &&
                specification !== undefined &&
                judge(specification, { metadata, state: {} }, freshnessContext).status === 'fresh');
        }).length;
        if (shared > (best?.shared ?? 0))
            best = { digest, shared };
    }
    if (best === undefined)
        return undefined;
    const lookup = await locateEntry(best.digest, context);
    if (lookup.status !== 'present' && lookup.status !== 'image')
        return undefined;
    const entry = lookup.status === 'image' ? await openInPlace(lookup.entry, staging, context) : lookup.entry;
    return entry === undefined ? undefined : { entry, freshness: judgeAll(specifications, entry, freshnessContext) };
}
/**
 * The base as the installer needs it: without what only invalidated specifications brought.
 *
 * @param isOwn whether it is of the same request: what was set apart in another may go with this one.
 */
async function asBaseTree({ entry, freshness }, { on, hours }, isOwn) {
    const apart = entry.metadata.extensions.flatMap((record) => (record.apart === undefined ? [] : [[record.digest, record.apart]]));
    const isApart = new Set(apart.map(([digest]) => digest));
    const having = (status) => new Set([...freshness].filter(([digest, item]) => item.status === status && !isApart.has(digest)).map(([digest]) => digest));
    const closures = new Map(entry.metadata.extensions.map(({ digest, distributions }) => [digest, distributions.map(({ name }) => name)]));
    const invalidated = having('absent');
    const namesOf = (isWanted) => new Set([...closures].flatMap(([digest, names]) => (isWanted(digest) ? names : [])));
    const distrusted = namesOf((digest) => invalidated.has(digest));
    const distributions = await readDistributions(entry.tree);
    const trusted = namesOf((digest) => !invalidated.has(digest));
    return {
        tree: entry.tree,
        distributions: distributions.filter(({ name }) => trusted.has(name) || !distrusted.has(name)),
        closures,
        fresh: having('fresh'),
        expired: having('expired'),
        fallback: {
            digests: new Set([...freshness]
                // What is refreshed early has not expired at all.
                .filter(([digest, item]) => item.status === 'expired' &&
                !isApart.has(digest) &&
                (item.expiredHours < 0 || (on !== 'never' && item.expiredHours <= hours)))
                .map(([digest]) => digest)),
            isForAnyReason: on === 'always',
        },
        apart: new Map(isOwn ? apart.map(([digest, { error }]) => [digest, conflictFrom(error)]) : []),
    };
}
function conflictFrom({ code, message, hint, conflict }) {
    const details = hint === null ? {} : { hint };
    return conflict === undefined
        ? new errors/* ExtensionInstallationError */.QB(message, { ...details, code })
        : new errors/* VersionsConflictError */.ot(message, conflict, details);
}

// EXTERNAL MODULE: ./lib/specification/requirement.js
var requirement = __nccwpck_require__(2018);
;// CONCATENATED MODULE: ./lib/distribution/closure.js




/** What a distribution asks for, as its METADATA says (`Requires-Dist`). */
async function readRequirements(tree, distribution) {
    const text = await (0,promises_.readFile)(external_node_path_.join(tree, distribution.directory, 'METADATA'), 'utf8').catch(() => '');
    // The headers end at the first empty line; what follows is the project's description.
    const headers = text.split(/\r?\n\r?\n/, 1)[0] ?? '';
    const requirements = [];
    for (const line of headers.split(/\r?\n/)) {
        const [, value] = /^Requires-Dist:(.*)$/i.exec(line) ?? [];
        if (value === undefined)
            continue;
        try {
            requirements.push((0,requirement/* parseRequirement */.p)(value));
        }
        catch (error) {
            // Old packages publish requirements PEP 508 cannot read; uv has resolved them, here they only attribute.
            if (!(error instanceof SyntaxError))
                throw error;
        }
    }
    return requirements;
}
/**
 * All distributions of a tree that a root needs, itself first, the others by name: its closure under `Requires-Dist`,
 * with the markers and extras that hold for this interpreter. What is not in the tree is passed over.
 */
function closureOf(root, distributions, requirements, markers) {
    const visited = new Set();
    const found = new Map();
    const queue = [{ name: (0,specification_marker/* normalizeName */.Pc)(root.name), extras: root.extras }];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const state = `${next.name}[${[...next.extras].sort().join(',')}]`;
        const distribution = distributions.get(next.name);
        if (visited.has(state) || distribution === undefined)
            continue;
        visited.add(state);
        found.set(next.name, distribution);
        for (const requirement of requirements.get(next.name) ?? []) {
            if (requirement.marker !== undefined && !(0,specification_marker/* isMarkerTrue */.PC)(requirement.marker, markers, next.extras))
                continue;
            queue.push({ name: requirement.name, extras: requirement.extras });
        }
    }
    const [first, ...others] = found.values();
    if (first === undefined)
        return [];
    return [first, ...others.sort((left, right) => (left.name < right.name ? -1 : 1))];
}

;// CONCATENATED MODULE: ./lib/distribution/attribute.js




/**
 * Which distributions of a tree each specification brought: its closure, by extension digest. A specification without
 * a name (a path or URL) is found by the `direct_url.json` its distribution carries (PEP 610), else by what is known.
 *
 * @param known distribution names by extension digest, of what was kept from another tree: one that was made in another
 * workspace carries the path it had there.
 */
async function attributeDistributions(tree, distributions, specifications, markers, known) {
    const byName = new Map(distributions.map((distribution) => [distribution.name, distribution]));
    const requirements = new Map(await Promise.all(distributions.map(async (distribution) => [distribution.name, await readRequirements(tree, distribution)])));
    const hasNameless = specifications.some(({ name }) => name === undefined);
    const urls = hasNameless ? await directUrls(tree, distributions) : new Map();
    return new Map(specifications.map((specification) => {
        const name = specification.name ?? nameByUrl(specification, urls) ?? known.get(specification.digest);
        const root = name === undefined ? undefined : { name, extras: specification.extras };
        return [specification.digest, root === undefined ? [] : closureOf(root, byName, requirements, markers)];
    }));
}
async function directUrls(tree, distributions) {
    const urls = new Map();
    for (const { name, directory } of distributions) {
        const text = await (0,promises_.readFile)(external_node_path_.join(tree, directory, 'direct_url.json'), 'utf8').catch(() => undefined);
        if (text === undefined)
            continue;
        const { url } = JSON.parse(text);
        if (typeof url === 'string')
            urls.set(name, url);
    }
    return urls;
}
function nameByUrl(specification, urls) {
    const { localPath, canonical } = specification;
    const own = localPath === undefined ? undefined : (0,external_node_url_.pathToFileURL)(localPath).href;
    for (const [name, url] of urls) {
        const isOwn = own !== undefined ? url.replace(/\/$/, '') === own.replace(/\/$/, '') : canonical.includes(url.replace(/\/$/, ''));
        if (isOwn)
            return name;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/distribution/modules.js


/** Directories of a tree that hold scripts and data, not modules. */
const dataDirectories = new Set(['bin', 'Scripts', 'share', 'etc', 'include', 'man']);
/** An `__init__.py` that only opens a namespace is short, in bytes. */
const longestNamespaceInit = 4_096;
/**
 * What a distribution brings to import: its modules and packages, those inside of a namespace package by their full
 * name (`sphinxcontrib.mermaid`). Sorted; read from its RECORD, and from the short `__init__.py` files of packages that
 * several distributions share.
 */
async function modulesOf(tree, { files }) {
    const inits = new Map(files.flatMap((file) => {
        const [, directory] = /^(.+)\/__init__\.[^/]*(?:py|so|pyd)$/.exec(file.path) ?? [];
        return directory === undefined ? [] : [[directory, file]];
    }));
    const isRegular = new Map();
    const modules = new Set();
    for (const { path: file } of files) {
        const [, place, stem = ''] = /^(?:(.*)\/)?([^/.]+)(?:\.[^/]*)?\.(?:py|so|pyd)$/.exec(file) ?? [];
        if (stem === '')
            continue;
        const directories = place === undefined ? [] : place.split('/');
        if (dataDirectories.has(directories[0] ?? ''))
            continue;
        const names = [];
        for (const directory of directories) {
            names.push(directory);
            const location = names.join('/');
            const init = inits.get(location);
            if (init === undefined)
                continue;
            if (!isRegular.has(location))
                isRegular.set(location, !(await opensNamespace(tree, init)));
            if (isRegular.get(location) === true)
                break;
        }
        const isPackage = isRegular.get(names.join('/')) === true;
        if (!isPackage && stem === '__init__')
            continue;
        if (!isPackage)
            names.push(stem);
        if (names.every((name) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) && !stem.endsWith('__mypyc'))
            modules.add(names.join('.'));
    }
    return [...modules].sort();
}
/** Whether an `__init__.py` opens its package to other distributions (pkgutil or pkg_resources). */
async function opensNamespace(tree, { path: file, size }) {
    if (!file.endsWith('.py') || (size ?? 0) > longestNamespaceInit)
        return false;
    const text = await (0,promises_.readFile)(external_node_path_.join(tree, file), 'utf8').catch(() => '');
    return /\bextend_path\b|\bdeclare_namespace\b/.test(text);
}

;// CONCATENATED MODULE: ./lib/importation/loader-start.js
/**
 * The loader: what a Python process runs at its start, as `sitecustomize` (or its twin `usercustomize`) from the first
 * directory of PYTHONPATH. `loader.ts` puts the constants in capitals before it. It is short because every process that
 * keeps no byte code compiles it anew; what few need is in `loader-work.ts`.
 *
 * It must be read by every Python, 2.7 too: one that cannot import the trees only has to take them off its path. It
 * imports nothing that is not loaded at that moment.
 */
const loaderStart = `
import os
import sys

_here = os.path.dirname(os.path.abspath(__file__))
# Which of the two twins this is.
_stage = os.path.splitext(os.path.basename(__file__))[0]


def _work():
    """The rest of the loader, which most processes never need."""
    sys.path.insert(0, _here)
    try:
        return __import__(WORK)
    finally:
        sys.path.remove(_here)


def _is_right_interpreter():
    # The suffix of extension modules names implementation, version, threading, system and C library at once; a debug
    # build has that of the usual one too.
    try:
        import _imp
        suffixes = _imp.extension_suffixes() or [""]
    except ImportError:
        return False
    machine = os.uname()[4].lower() if hasattr(os, "uname") else MACHINE
    return sys.version_info >= (3, 8) and SUFFIX in suffixes and machine == MACHINE


def _is_chosen_environment():
    return sys.prefix == PREFIX or os.path.realpath(sys.prefix) == os.path.realpath(PREFIX)


def _join_namespaces():
    # Import lines of setuptools make a package of one directory; its portions in other trees belong to it too.
    for name in sorted(sys.modules):
        module = sys.modules[name]
        portions = getattr(module, "__path__", None)
        if not hasattr(portions, "append") or getattr(module, "__file__", None):
            continue
        parent, _, last = name.rpartition(".")
        roots = getattr(sys.modules.get(parent), "__path__", ()) if parent else sys.path
        for root in list(roots):
            portion = os.path.join(root, last)
            if portion not in portions and os.path.isdir(portion):
                portions.append(portion)


def _process_files(trees):
    names = []
    for tree in trees:
        try:
            names += os.listdir(tree)
        except OSError:
            # Unmounted or removed: then its modules are not there either.
            pass
    if PTH == "ignore" or not any(name.endswith((".pth", ".start")) for name in names):
        return []
    return _work().process_files(trees, PTH, _here)


class _HideFromPip(object):
    def __init__(self, trees, paths):
        self.trees = trees
        self.paths = paths

    def find_spec(self, name, path=None, target=None):
        if name == "pip" and self.paths:
            # This finder stays where it is: taken out now, the next one would be passed over.
            paths, self.paths = self.paths, []
            try:
                _work().hide_from_pip(self.trees, paths, _here)
            except ImportError:
                # The cache was cleaned meanwhile.
                sys.path[:] = [path for path in sys.path if path not in paths]
        return None


def _run():
    on_path = dict((os.path.normcase(path), path) for path in sys.path)
    wanted = [os.path.normcase(os.path.normpath(os.path.join(_here, tree))) for tree in TREES]
    trees = [on_path[tree] for tree in wanted if tree in on_path]
    # Nothing else is to be imported from here; and the next module of this name is found.
    sys.path[:] = [path for path in sys.path if os.path.normcase(path) != os.path.normcase(_here)]
    if not trees:
        return
    if not _is_right_interpreter():
        sys.path[:] = [path for path in sys.path if path not in trees]
        version = "Python " + ".".join(str(part) for part in sys.version_info[:2])
        _work().say(_here, version, ["packages for " + PLATFORM + " are kept off the import path of " + sys.executable + " (" + version + ")"])
        return
    if ORDER == "after" or ORDER == "auto" and not _is_chosen_environment():
        sys.path[:] = [path for path in sys.path if path not in trees] + trees
    added = _process_files(trees)
    _join_namespaces()
    sys.meta_path.insert(0, _HideFromPip(trees, trees + added))


def _is_loader(path):
    parent, name = os.path.split(path)
    return os.path.basename(parent) == "loaders" and len(name) == 16 and not name.strip("0123456789abcdef")


def _run_next():
    """Runs the module of the same name that this one stands before, as Python would have; other loaders first."""
    loaders = [path for path in sys.path if _is_loader(path)]
    sys.path[:] = loaders + [path for path in sys.path if path not in loaders]
    own = sys.modules.pop(_stage, None)
    try:
        __import__(_stage)
    except ImportError as error:
        if getattr(error, "name", _stage) != _stage:
            raise
    finally:
        if own is not None and (_stage not in sys.modules or own.__dict__ is not globals()):
            sys.modules[_stage] = own


_run()
_run_next()
`;

;// CONCATENATED MODULE: ./lib/importation/loader-work.js
/**
 * The rest of the loader, a module beside it: processing `.pth` files by the rules of `Lib/site.py` of the running version,
 * hiding the trees from pip, and what is said on stderr. As the loader itself it must be read by every Python.
 */
const loaderWork = String.raw `
import os
import sys

_reported = "ENSURE_EXTENSIONS_REPORTED"


def say(loader, topic, lines):
    # Once in a process and all it starts: a test suite starts hundreds.
    key = os.path.basename(loader) + "-" + topic
    known = [item for item in os.environ.get(_reported, "").split(",") if item]
    if key in known or os.environ.get("ENSURE_EXTENSIONS_QUIET"):
        return
    os.environ[_reported] = ",".join(known + [key])
    try:
        sys.stderr.write("".join("ensure-extensions: " + line + "\n" for line in lines))
    except Exception:
        pass


def _is_hidden(fullname):
    status = os.lstat(fullname)
    # UF_HIDDEN of macOS and FILE_ATTRIBUTE_HIDDEN of Windows.
    return bool(getattr(status, "st_flags", 0) & 0x8000 or getattr(status, "st_file_attributes", 0) & 2)


def _read_lines(fullname):
    import io
    if _is_hidden(fullname) or not os.path.isfile(fullname):
        return []
    with io.open_code(fullname) as file:
        content = file.read()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        if fullname.endswith(".start"):
            raise
        import locale
        text = content.decode(locale.getencoding() if hasattr(locale, "getencoding") else locale.getpreferredencoding(False))
    # Python 3.13 splits at form feeds and Unicode line breaks too.
    if sys.version_info >= (3, 13):
        return text.splitlines()
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


class _Site(object):
    """A tree as a site directory: its files, and where their paths go."""

    def __init__(self, sitedir, known_paths, policy):
        self.sitedir = sitedir
        self.is_code_run = policy == "process"
        self.known_paths = known_paths
        self.added = []
        self.problems = []
        self.names = sorted(name for name in os.listdir(sitedir) if name.endswith((".pth", ".start")) and not name.startswith("."))

    def files(self, ending):
        """The lines of each file, of those that can be read."""
        for name in self.names:
            if not name.endswith(ending):
                continue
            fullname = os.path.join(self.sitedir, name)
            try:
                lines = _read_lines(fullname)
            except BaseException as error:
                self.note(fullname, None, error)
                continue
            yield name, fullname, lines

    def note(self, fullname, n, error, rest=""):
        try:
            text = (str(error).strip().splitlines() or [""])[0][:200]
        except BaseException:
            text = ""
        place = fullname if n is None else fullname + ", line " + str(n)
        self.problems.append(place + ": " + type(error).__name__ + (": " + text if text else "") + rest)

    def add(self, line):
        path = os.path.abspath(os.path.join(self.sitedir, line))
        if os.path.normcase(path) in self.known_paths or not os.path.exists(path):
            return
        self.known_paths.add(os.path.normcase(path))
        # Behind the tree and what it has added so far: the block that site.addsitedir makes.
        before = self.added[-1] if self.added else self.sitedir
        at = sys.path.index(before) + 1 if before in sys.path else len(sys.path)
        sys.path.insert(at, path)
        self.added.append(path)


def _is_import(line):
    return line.startswith(("import ", "import\t"))


def _addpackages(site):
    """Python 3.8 to 3.14: line by line, and an error ends its file."""
    for name, fullname, lines in site.files(".pth"):
        _addpackage(site, site.sitedir, name, site.known_paths, fullname, lines)


def _addpackage(_site, sitedir, name, known_paths, fullname, _lines):
    # Import lines find these names in the frame that executes them, as in site.addpackage: setuptools' read sitedir.
    _globals = sys.modules["site"].__dict__
    for n, line in enumerate(_lines, 1):
        if line.startswith("#") or not line.strip():
            continue
        try:
            if not _is_import(line):
                _site.add(line.rstrip())
            elif _site.is_code_run:
                exec(line, _globals, locals())
        except BaseException as error:
            _site.note(fullname, n, error, "; the rest of this file is ignored")
            break


def _add_in_phases(sites):
    """Python 3.15 and newer (PEP 829): all paths, then import lines, then the entry points of .start files."""
    imports = []
    for site in sites:
        for name, fullname, lines in site.files(".pth"):
            for n, line in enumerate(lines, 1):
                line = line.strip()
                if not line or line.startswith("#"):
                    continue
                if _is_import(line):
                    if name[:-4] + ".start" not in site.names:
                        imports.append((site, fullname, n, line))
                    continue
                try:
                    site.add(line)
                except BaseException as error:
                    site.note(fullname, n, error)
    if not any(site.is_code_run for site in sites):
        return
    for site, fullname, n, line in imports:
        _import_line(site, site.sitedir, os.path.basename(fullname), fullname, fullname, n, line)
    for site in sites:
        for name, fullname, lines in site.files(".start"):
            for n, line in enumerate(lines, 1):
                line = line.strip()
                if not line or line.startswith("#"):
                    continue
                try:
                    import pkgutil
                    pkgutil.resolve_name(line, strict=True)()
                except BaseException as error:
                    site.note(fullname, n, error)


def _import_line(_site, sitedir, name, filename, fullname, n, line):
    try:
        exec(line, sys.modules["site"].__dict__, locals())
    except BaseException as error:
        _site.note(fullname, n, error)


def process_files(trees, policy, loader):
    """Processes the files of the trees; gives the paths they added."""
    known_paths = set(os.path.normcase(os.path.abspath(path)) for path in sys.path)
    sites = []
    for tree in trees:
        try:
            sites.append(_Site(tree, known_paths, policy))
        except OSError:
            # Unmounted or removed: then its modules are not there either.
            pass
    if sys.version_info >= (3, 15):
        _add_in_phases(sites)
    else:
        for site in sites:
            _addpackages(site)
    problems = [problem for site in sites for problem in site.problems]
    if problems:
        say(loader, "files", problems)
    return [path for site in sites for path in site.added]


def hide_from_pip(trees, paths, loader):
    """Takes the trees off the import path where pip is imported, which would take what it finds there for installed."""
    main = getattr(sys.modules.get("__main__"), "__file__", None) or ""
    if any(os.path.abspath(main).startswith(os.path.join(tree, "")) for tree in trees):
        # A program of the trees, such as pip-tools installed as an extension, finds itself there.
        return
    sys.path[:] = [path for path in sys.path if path not in paths]
    if _is_pip(main):
        segments = os.environ.get("PYTHONPATH", "").split(os.pathsep)
        own = set(trees + [loader])
        kept = [segment for segment in segments if segment and segment not in own]
        if kept:
            os.environ["PYTHONPATH"] = os.pathsep.join(kept)
        else:
            os.environ.pop("PYTHONPATH", None)
    else:
        # Another program that uses pip goes on importing what it needs; only the list of what is installed changes.
        sys.meta_path.append(_Fallback(paths))


def _is_pip(main):
    import re
    # While -m looks for a module its name is not known yet, and pip is the one that is imported meanwhile.
    program = os.path.basename((getattr(sys, "argv", None) or [""])[0])
    pattern = r"-m$|(get-)?pip[\d.]*(-script\.pyw?|\.exe|\.pyz?)?$"
    return bool(re.match(pattern, program)) or os.path.basename(os.path.dirname(main)) == "pip"


class _Fallback(object):
    def __init__(self, paths):
        self.paths = paths

    def find_spec(self, name, path=None, target=None):
        from importlib.machinery import PathFinder
        return PathFinder.find_spec(name, self.paths, target) if path is None else None
`;

;// CONCATENATED MODULE: ./lib/importation/loader.js






/** The stages of Python's start at which a loader may run: the second is for where another `sitecustomize` stands before it. */
const stages = ['sitecustomize', 'usercustomize'];
/** What the module beside them is called: two steps of different versions of this program may meet in one process. */
const workName = `_ensure_extensions_${digestOf(loaderWork)}`;
/**
 * Writes the loader of some trees, if it is not there: a directory that stands before them on PYTHONPATH. Its name
 * follows from its content, so that it is never changed; it names the trees relative to itself, so that it may be moved
 * together with them.
 *
 * @param directory the directory of all loaders, absolute.
 * @returns the directory of this one.
 */
async function writeLoader(directory, options) {
    const source = loaderSource(directory, options);
    const loader = external_node_path_.join(directory, digestOf(source));
    // The module first: who finds the others finds it too.
    for (const [name, content] of [[workName, loaderWork], ...stages.map((stage) => [stage, source])]) {
        const file = external_node_path_.join(loader, `${name}.py`);
        if ((await readTextIfPresent(file)) === content)
            continue;
        // Where trees come, others go: once in a while is enough.
        if (name === workName)
            await removeStaleLoaders(directory);
        await makeDirectory(loader);
        await writeText(file, content);
        // Other users import by way of it, whatever the umask of this one.
        for (const [location, mode] of [
            [directory, 0o755],
            [loader, 0o755],
            [file, 0o644],
        ])
            await (0,promises_.chmod)(location, mode);
    }
    return loader;
}
/** Removes the loaders whose trees are all gone. */
async function removeStaleLoaders(directory) {
    for (const name of await (0,promises_.readdir)(directory).catch(() => [])) {
        const loader = external_node_path_.join(directory, name);
        const source = await readTextIfPresent(external_node_path_.join(loader, `${stages[0]}.py`));
        const [, list] = /^TREES = (\[.*\])$/m.exec(source ?? '') ?? [];
        if (list === undefined)
            continue;
        const trees = JSON.parse(list).map((tree) => external_node_path_.resolve(loader, tree));
        const present = await Promise.all(trees.map(isPresent));
        if (!present.includes(true))
            await removeTree(loader);
    }
}
function digestOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 16);
}
/** Whether a segment of PYTHONPATH is the directory of a loader, by its name. */
function isLoader(segment) {
    return /[\\/]loaders[\\/][0-9a-f]{16}$/.test(segment);
}
function loaderSource(directory, { platform, trees, pth, order }) {
    // Every loader lies one level below the directory of all.
    const relative = trees.map((tree) => external_node_path_.join('..', external_node_path_.relative(directory, tree)));
    const constants = {
        WORK: workName,
        PLATFORM: platform.id,
        SUFFIX: platform.extensionSuffix,
        MACHINE: (platform.markers['platform_machine'] ?? '').toLowerCase(),
        PREFIX: platform.prefix,
        ORDER: order,
        PTH: pth,
        TREES: relative,
    };
    // JSON's strings and lists are Python's too.
    const lines = Object.entries(constants).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
    return `# Made by ensure-extensions; docs/import-paths.md says what it does.\n${lines.join('\n')}\n${loaderStart}`;
}

;// CONCATENATED MODULE: ./lib/importation/import-paths.js



/** The name of the directory in a tree that uv puts scripts into. */
const scriptDirectoryName = process.platform === 'win32' ? 'Scripts' : 'bin';
/**
 * The variables with which the trees can be imported: ours stand before what was there and nothing is doubled.
 *
 * @throws ExtensionConfigError `path-not-exportable` when a path holds the separator of PYTHONPATH.
 */
function importEnvironment(importPath, environment) {
    const { trees, scriptDirectories = [], loader } = importPath;
    for (const location of [...trees, ...scriptDirectories])
        refuseSeparator(location);
    const pythonPath = [...(loader === undefined ? [] : [loader]), ...trees];
    const earlier = splitPaths(environment['ENSURE_EXTENSIONS_PATHS']);
    const present = new Set([...splitPaths(environment['PYTHONPATH']), ...splitPaths(environment[pathName(environment)])]);
    // What others had put there stays when ours is taken away.
    const added = [...pythonPath, ...scriptDirectories].filter((segment) => earlier.includes(segment) || !present.has(segment));
    return {
        PYTHONPATH: joinPaths(pythonPath, environment['PYTHONPATH']),
        PATH: joinPaths(scriptDirectories, environment[pathName(environment)]),
        ENSURE_EXTENSIONS_PATHS: [...new Set([...added, ...earlier])].join(external_node_path_.delimiter),
    };
}
/**
 * Refuses a path that PYTHONPATH and PATH cannot carry.
 *
 * @throws ExtensionConfigError `path-not-exportable`.
 */
function refuseSeparator(location) {
    if (!location.includes(external_node_path_.delimiter))
        return;
    throw new errors/* ExtensionConfigError */.sw(`'${location}' holds '${external_node_path_.delimiter}', which separates the paths in PYTHONPATH and PATH`, {
        code: 'path-not-exportable',
        subject: location,
        hint: 'Choose another cache root (input cache-root, CLI --cache-root, ENSURE_EXTENSIONS_CACHE).',
    });
}
/**
 * The environment with some trees importable, as {@link importEnvironment} makes it. The one given is not changed.
 *
 * @throws ExtensionConfigError `path-not-exportable` when a path holds the separator of PYTHONPATH.
 */
function addPackageToImportPath(environment, importPath) {
    const { PATH, ...variables } = importEnvironment(importPath, environment);
    return { ...environment, ...variables, [pathName(environment)]: PATH };
}
/**
 * The environment without a tree that was added, its scripts, and its loader if that has no other tree. What others put
 * there stays. The one given is not changed.
 *
 * @param tree the path that was added, absolute.
 */
function removePackageFromImportPath(environment, tree) {
    const added = splitPaths(environment['ENSURE_EXTENSIONS_PATHS']);
    if (!added.includes(tree))
        return { ...environment };
    const own = new Set([tree, external_node_path_.join(tree, scriptDirectoryName)]);
    const rest = added.filter((segment) => !own.has(segment));
    // A loader stands before its trees; without one it has nothing to do.
    const kept = rest.filter((segment, index) => !isLoader(segment) || (index + 1 < rest.length && !isLoader(rest[index + 1] ?? '')));
    return keepAdded(environment, added, kept);
}
/** The environment without anything that was added by us. What others put there stays. The one given is not changed. */
function cleanupImportPaths(environment) {
    return keepAdded(environment, splitPaths(environment['ENSURE_EXTENSIONS_PATHS']), []);
}
function keepAdded(environment, added, kept) {
    const removed = new Set(added.filter((segment) => !kept.includes(segment)));
    const rest = { ...environment };
    const set = (name, segments) => {
        if (segments.length > 0)
            rest[name] = segments.join(external_node_path_.delimiter);
        else
            delete rest[name];
    };
    for (const name of ['PYTHONPATH', pathName(environment)]) {
        const segments = splitPaths(environment[name]);
        // A variable that holds nothing of ours stays as it was written.
        if (segments.some((segment) => removed.has(segment)))
            set(name, segments.filter((segment) => !removed.has(segment)));
    }
    set('ENSURE_EXTENSIONS_PATHS', kept);
    return rest;
}
/** What PATH is called: Windows writes `Path`. */
function pathName(environment) {
    return environment['PATH'] === undefined && environment['Path'] !== undefined ? 'Path' : 'PATH';
}
function splitPaths(text) {
    return text === undefined || text === '' ? [] : text.split(external_node_path_.delimiter);
}
function joinPaths(first, existing) {
    // What others wrote stays as it is, doubled or not.
    return [...new Set(first), ...splitPaths(existing).filter((segment) => !first.includes(segment))].join(external_node_path_.delimiter);
}

;// CONCATENATED MODULE: ./lib/importation/scripts.js






/** Commands that must stay the interpreter's own: a tree never puts them on PATH. */
const reservedCommand = /^(?:python|pip)[\d.]*t?(?:\.exe)?$/;
/**
 * Makes the scripts of a tree independent of the interpreter's place: they find the same Python version on PATH, so
 * that they work on another machine and with another patch version. Commands named `python` or `pip` are taken out.
 * The RECORDs follow. Windows launchers (`.exe`) stay as they are.
 */
async function makeScriptsPortable(tree, distributions, platform) {
    const directory = external_node_path_.join(tree, scriptDirectoryName);
    const names = await (0,promises_.readdir)(directory).catch((error) => {
        if ((0,errors/* hasErrno */.Nm)(error, 'ENOENT', 'ENOTDIR'))
            return [];
        throw error;
    });
    const changes = new Map();
    for (const name of names) {
        const recordPath = `${scriptDirectoryName}/${name}`;
        const file = external_node_path_.join(directory, name);
        if (reservedCommand.test(name)) {
            await (0,promises_.rm)(file, { force: true });
            changes.set(recordPath, null);
            continue;
        }
        const portable = portableScript(await (0,promises_.readFile)(file), platform);
        if (portable === undefined)
            continue;
        // Written beside and renamed: the original may be a hard link into uv's cache, which must not change.
        await (0,promises_.writeFile)(`${file}.new`, portable);
        await (0,promises_.chmod)(`${file}.new`, 0o755);
        await (0,promises_.rename)(`${file}.new`, file);
        changes.set(recordPath, { path: recordPath, hash: recordHash(portable), size: portable.length });
    }
    if (changes.size > 0)
        await updateRecords(tree, distributions, changes);
}
/** `sha256=` and the digest in URL-safe base64 without padding, as RECORD has it. */
function recordHash(content) {
    return `sha256=${(0,external_node_crypto_.createHash)('sha256').update(content).digest('base64url')}`;
}
async function updateRecords(tree, distributions, changes) {
    for (const { directory, files } of distributions) {
        if (!files.some((file) => changes.has(file.path)))
            continue;
        const lines = files.flatMap((file) => {
            const changed = changes.get(file.path);
            return changed === null ? [] : [formatRecordLine(changed ?? file)];
        });
        const record = external_node_path_.join(tree, directory, 'RECORD');
        await (0,promises_.writeFile)(`${record}.new`, `${lines.join('\n')}\n`);
        await (0,promises_.rename)(`${record}.new`, record);
    }
}
/** The script with a portable head; undefined where it is no Python script. */
function portableScript(content, platform) {
    if (content[0] !== 0x23 || content[1] !== 0x21)
        return undefined;
    const text = content.toString('latin1');
    // Both forms uv writes: the interpreter itself, or /bin/sh with an exec for paths that are long or hold spaces.
    const head = /^#!\/bin\/sh\r?\n'''exec' .*\r?\n' '''\r?\n/.exec(text)?.[0] ?? /^#![^\r\n]*(?:python|pypy)[^\r\n]*\r?\n/i.exec(text)?.[0];
    if (head === undefined)
        return undefined;
    return Buffer.concat([Buffer.from(portableHead(platform)), content.subarray(head.length)]);
}
/**
 * A head that /bin/sh runs and Python reads as a string: takes `python3.12` from PATH, else the interpreter of the
 * installation, `python3` or `python`, if they are of the same version.
 */
function portableHead(platform) {
    const [, implementation = 'cpython', version = '3', suffix = ''] = /^([a-z]+)-(\d+\.\d+)(t?)/.exec(platform.id) ?? [];
    const command = `${implementation === 'pypy' ? 'pypy' : 'python'}${version}${suffix}`;
    const isSame = `import sys; sys.exit(sys.version_info[:2] != (${version.replace('.', ', ')}))`;
    // A path with quotes or backslashes could end the string; such an interpreter is found on PATH or not at all.
    const installation = /^[^'"\\$`]+$/.test(platform.python) ? ` "${platform.python}"` : '';
    return `#!/bin/sh
''':'
command -v ${command} >/dev/null 2>&1 && exec ${command} "$0" "$@"
for python in${installation} python3 python; do
  "$python" -c "${isSame}" 2>/dev/null && exec "$python" "$0" "$@"
done
echo "$0: no ${command} on PATH" >&2
exit 127
'''
`;
}

// EXTERNAL MODULE: ./lib/system/redact.js
var redact = __nccwpck_require__(2580);
;// CONCATENATED MODULE: ./lib/importation/verify-import.js




/** How long the imports of one extension may take, in milliseconds: large packages take seconds on a cold disk. */
const importTimeoutMs = 120_000;
/** Whether a proof is one of the contrary. */
function isUnimportable({ error, isUnused }) {
    return error !== null && !isUnused;
}
/** Directories that distributions bring beside their modules and nobody imports. */
const unimported = /^(?:tests?|testing|docs?|examples?|benchmarks?|scripts|setup)$/;
/**
 * What is to be imported of one distribution: its modules, then its entry points of every kind.
 */
function importTargets(modules, entryPoints) {
    const wanted = modules.filter((module) => modules.length === 1 || !unimported.test(module));
    const announced = entryPoints.map(({ group, name, value }) => {
        const [module = '', attribute = ''] = value.split(':');
        return { name: `${group}: ${name} = ${value}`, module, attribute };
    });
    return [...wanted.map((module) => ({ name: module, module, attribute: '' })), ...announced];
}
/**
 * The entry points of a distribution. Those that need an extra are left out.
 *
 * @param directory its `*.dist-info` directory, absolute.
 */
async function readEntryPoints(directory) {
    const text = await (0,promises_.readFile)(external_node_path_.join(directory, 'entry_points.txt'), 'utf8').catch(() => '');
    let group = '';
    const entryPoints = [];
    for (const line of text.split(/\r?\n/)) {
        const [, section] = /^\s*\[(.+)\]\s*$/.exec(line) ?? [];
        if (section !== undefined)
            group = section.trim();
        // `name = module:attribute [extra]`, the "Entry points specification".
        const [, name = '', module = '', attribute = '', extras] = /^\s*([^#;=\s][^=]*?)\s*=\s*([\w.]+)\s*(?::\s*([\w.]+))?\s*(\[.*\])?\s*$/.exec(line) ?? [];
        if (module === '' || extras !== undefined)
            continue;
        entryPoints.push({ group, name, value: attribute === '' ? module : `${module}:${attribute}` });
    }
    return entryPoints;
}
// Answers on a copy of stdout, a line for each target: what modules print goes to stderr, and what one does to the
// interpreter leaves the answers before it.
const verifyScript = `
import sys
if sys.path and sys.path[0] == "":
    del sys.path[0]
import importlib, json, os, time, traceback
answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)
for target in json.loads(sys.stdin.buffer.read().decode("utf-8")):
    start = time.perf_counter()
    error = missing = None
    try:
        found = importlib.import_module(target["module"])
        for part in target["attribute"].split("."):
            found = getattr(found, part) if part else found
    except ModuleNotFoundError as caught:
        missing, error = caught.name, "".join(traceback.format_exception(type(caught), caught, caught.__traceback__, limit=-3))
    except BaseException as caught:
        error = "".join(traceback.format_exception(type(caught), caught, caught.__traceback__, limit=-3))
    ms = round((time.perf_counter() - start) * 1000, 1)
    answers.write(json.dumps({"ms": ms, "error": error, "missing": missing}) + "\\n")
    answers.flush()
os._exit(0)
`;
/**
 * Imports the targets of each extension, in a fresh interpreter for each, several at once. Nothing of an extension runs
 * beyond what importing it runs.
 *
 * @param targets by extension digest.
 */
async function verifyImports(targets, options) {
    const limit = pLimit((0,external_node_os_.availableParallelism)());
    const proofs = await Promise.all([...targets].map(([digest, wanted]) => limit(async () => [digest, await importAll(wanted, options)])));
    return new Map(proofs);
}
async function importAll(targets, options) {
    const { python, environment, runner, signal } = options;
    const proofs = [];
    // One that ends its interpreter is noted, and the others get another interpreter.
    while (proofs.length < targets.length) {
        const rest = targets.slice(proofs.length);
        const ran = await runner.run(python, ['-c', verifyScript], {
            environment,
            input: JSON.stringify(rest),
            timeoutMs: importTimeoutMs,
            signal,
        });
        const answers = ran.stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
        for (const [index, answer] of answers.entries())
            proofs.push(proofOf(rest[index], answer));
        const unanswered = rest[answers.length];
        if (unanswered === undefined)
            break;
        const how = ran.timedOut ? `it took more than ${importTimeoutMs / 1_000} s` : `the interpreter ended (${ran.exitCode ?? 'by a signal'})`;
        proofs.push(proofOf(unanswered, { ms: 0, error: `${how}\n${ran.stderr.trim().split('\n').slice(-5).join('\n')}`.trim(), missing: null }));
    }
    return proofs;
}
function proofOf(target, { ms, error, missing }) {
    const { name, module } = target ?? { name: '', module: '' };
    // An entry point for pytest fails without pytest, which would be the only one to load it.
    const isForeign = missing !== null && missing.split('.')[0] !== module.split('.')[0];
    return { name, ms, error: error === null ? null : error.trim(), isUnused: name.includes(': ') && isForeign };
}

;// CONCATENATED MODULE: ./lib/cache/outcome.js


/** The result of a specification nothing was done for. */
function emptyResult({ display, digest }) {
    return {
        specification: display,
        digest,
        outcome: null,
        distributions: [],
        sizeBytes: 0,
        ageHours: null,
        error: null,
        apart: null,
        changes: [],
        imports: null,
    };
}
/** The result of a specification that failed. */
function failedResult(specification, error) {
    return { ...emptyResult(specification), outcome: 'failed', error: (0,errors/* reportOf */.EI)(error) };
}
/** The result of a specification that is there and cannot be imported. */
function notImportable(result, imports) {
    const failed = imports.filter(isUnimportable);
    const text = failed.map(({ name, error }) => `${name}:\n${error ?? ''}`).join('\n');
    const failure = new errors/* ExtensionInstallationError */.QB(`${result.specification} is installed and cannot be imported\n${text}`, {
        code: 'import-failed',
        subject: result.specification,
        hint: 'The last lines say why: often a package it needs and does not name, a library of the system, or another version of Python.',
    });
    return { ...result, outcome: 'failed', error: (0,errors/* reportOf */.EI)(failure), imports };
}
/** The result of a specification that an entry holds. */
function presentResult(specification, entry, outcome, ageHours) {
    const record = entry?.metadata.extensions.find(({ digest }) => digest === specification.digest);
    if (record?.apart !== undefined)
        return { ...emptyResult(specification), outcome: 'skipped', apart: record.apart };
    const distributions = (record?.distributions ?? []).map(({ name, version }) => ({ name, version }));
    const sizeBytes = record?.size_bytes ?? 0;
    return { ...emptyResult(specification), outcome, distributions, sizeBytes, ageHours: Math.round(ageHours * 100) / 100 };
}

;// CONCATENATED MODULE: ./lib/cache/progress.js




/** Starts the work on a request. */
async function startProgress(specifications, options, { layout, platform, clock }) {
    const invalidations = new Map();
    for (const { digest } of specifications) {
        const time = await invalidatedAt(layout, digest, platform.id);
        if (time !== undefined)
            invalidations.set(digest, time);
    }
    return {
        specifications,
        digest: requestDigest(specifications, options.requestOptions),
        freshnessContext: {
            now: clock.now(),
            ttl: options.ttl,
            isPinnedKept: options.isPinnedKept,
            aheadHours: options.aheadHours,
            luck: options.random(),
            invalidations,
        },
        entry: undefined,
        freshness: new Map(),
        matchedKey: '',
        foundKey: '',
        missReason: '',
        isMissCertain: true,
        restored: undefined,
        warnings: [],
        providerReports: [],
        timings: [],
    };
}
/** Runs a step and notes how long it took. */
async function timed(progress, step, work) {
    const start = performance.now();
    try {
        return await work();
    }
    finally {
        progress.timings.push({ step, ms: Math.round(performance.now() - start) });
    }
}
/** Whether every specification lies in the entry and none is due. */
function isAllFresh({ freshness, specifications }) {
    return countOf(freshness, 'fresh') === specifications.length;
}
/** Makes an entry the current one and judges the specifications in it. */
function useEntry(progress, entry) {
    progress.entry = entry;
    progress.freshness = judgeAll(progress.specifications, entry, progress.freshnessContext);
}
/** The TTL that periods are counted by. */
function ttlOf({ ttl }) {
    return ttl ?? defaultTtlHours;
}
/** The formats to look archives up as: the best this machine opens, then, if it packs another one, that. */
async function* formatsToLookUp({ selectArchives }) {
    const { opening, selectPacking } = await selectArchives();
    yield opening;
    const packing = await selectPacking();
    if (packing !== opening)
        yield packing;
}
/** What the key of a request is made of, in one of the formats of this machine. */
function keyPartsOf(digest, format, options, { platform }) {
    return { platformId: platform.id, abi: platform.abi, format: format.name, suffix: options.suffix, requestDigest: digest };
}

;// CONCATENATED MODULE: ./lib/cache/keys.js

const keys_name = 'ensure-extensions';
/** The part all keys of a request share: `ensure-extensions-{layout}-{platform id}-{abi}-{format}[-{suffix}]-{request digest}-`. */
function keyPrefix(parts) {
    return `${keyHead(keys_name, parts)}-${parts.requestDigest}-`;
}
/** What keys begin with: what they are, the layout, platform, C library, archive format if there is one, and the user's part. */
function keyHead(kind, parts) {
    const suffix = parts.suffix === '' ? '' : `-${parts.suffix}`;
    const format = parts.format === undefined ? '' : `-${parts.format}`;
    // act lower-cases keys, GitHub takes no commas.
    return `${kind}-${schemaVersion}-${parts.platformId}-${parts.abi}${format}${suffix}`.toLowerCase().replace(/[^a-z0-9._+-]/g, '_');
}
/**
 * The period a time falls into: hours since 1970 divided by the TTL, rounded down. The jobs of a matrix agree on it,
 * so that one of them saves. With a TTL of 0 it is the second.
 */
function periodOf(time, ttl) {
    if (ttl === 'never')
        return 'never';
    const periodMs = ttl === 0 ? 1_000 : ttl * 3_600_000;
    return String(Math.floor(time.getTime() / periodMs));
}
/** The key of a new archive. The generation counts up where an archive of the same period proved corrupt. */
function saveKey(prefix, period, generation) {
    return `${prefix}${period}-g${generation}`;
}
/** What is looked up first: this period and the one before, so that a fresh archive of the default branch beats an old one of the branch. */
function freshLookup(prefix, now, ttl) {
    const period = periodOf(now, ttl);
    const before = ttl === 'never' || ttl === 0 ? [] : [`${prefix}${Number(period) - 1}-`];
    // No archive has this very key, so that the newest generation of a period comes first, not the exact match.
    return { key: `${prefix}${period}`, prefixes: [`${prefix}${period}-`, ...before] };
}
/** Whether a key names an archive of this period; then a corrupt one needs the next generation. */
function generationAfter(key, prefix, period) {
    const [, generation] = key.startsWith(`${prefix}${period}-g`) ? (/-g(\d+)$/.exec(key) ?? []) : [];
    return generation === undefined ? 0 : Number(generation) + 1;
}
const keyPattern = /^ensure-extensions-(\d+)-([a-z0-9._-]+?--[a-z0-9_]+--[a-z0-9_]+)-([a-z0-9._]+)-(squashfs|tar\.zst|tar\.gz)(?:-(.+))?-([0-9a-f]{64})-[a-z0-9]+-g\d+$/;
/** Says in words how a key differs from what was looked for; undefined for a key that is not ours. */
function explainDifference(found, wanted) {
    const [, schema, platformId, abi, format, suffix = '', requestDigest] = keyPattern.exec(found) ?? [];
    if (schema === undefined || platformId === undefined || requestDigest === undefined)
        return undefined;
    const differences = [
        Number(schema) === schemaVersion ? '' : `layout ${schema} instead of ${schemaVersion}`,
        platformId === wanted.platformId ? '' : `platform ${platformId} instead of ${wanted.platformId}`,
        abi === wanted.abi ? '' : `C library ${abi} instead of ${wanted.abi}`,
        format === wanted.format ? '' : `archive format ${format} instead of ${wanted.format}`,
        suffix === wanted.suffix ? '' : `cache-suffix '${suffix}' instead of '${wanted.suffix}'`,
        requestDigest === wanted.requestDigest ? '' : 'other specifications, constraints, index or UV_… variables',
    ].filter((text) => text !== '');
    return differences.length === 0 ? 'an older period' : differences.join(', ');
}

;// CONCATENATED MODULE: ./lib/cache/save.js




/** The key a new entry is saved under; undefined where saving is not wanted, not possible, or another run has done it. */
async function chooseSaveKey(progress, made, options, dependencies) {
    const { provider } = dependencies;
    const { oldest, isLacking } = made;
    if (!isSavable(provider, options) || isLacking)
        return undefined;
    const { selectPacking } = await dependencies.selectArchives();
    const key = newKey(progress, oldest, await selectPacking(), options, dependencies);
    const existing = await provider.lookup({ key, prefixes: [], signal: options.signal });
    if (existing.status === 'hit' && existing.key === key) {
        progress.providerReports.push({ provider: provider.name, action: 'save', status: 'exists', detail: 'another run saved it first', key });
        return undefined;
    }
    if (existing.status === 'miss' || existing.status === 'hit')
        return key;
    progress.providerReports.push({ provider: provider.name, action: 'save', status: existing.status, detail: existing.detail, key });
    return undefined;
}
/** The key that an entry of the request gets when it is saved. */
function newKey(progress, oldest, format, options, dependencies) {
    const prefix = keyPrefix(keyPartsOf(progress.digest, format, options, dependencies));
    const period = periodOf(oldest, ttlOf(options));
    // An archive of this period that was found and did not do (damaged, incomplete, invalidated) is followed by the next generation.
    return saveKey(prefix, period, generationAfter(progress.foundKey, prefix, period));
}
/** Packs a new entry. That it cannot be packed is a warning: caching is optional. */
async function pack(progress, entry, key, options, dependencies) {
    try {
        const { selectPacking } = await dependencies.selectArchives();
        const format = await selectPacking();
        return await timed(progress, 'pack', () => packEntry(entry, key, format, dependencies, options.signal));
    }
    catch (error) {
        if (options.signal?.aborted)
            throw error;
        dependencies.logger.warning(`the entry could not be packed and is not saved: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/cache/install-missing.js
















/**
 * Installs what is missing into a new tree, verifies it, and publishes it as the entry of the request. Where extensions
 * failed the entry holds the others: the next run finds them there and tries the failed ones again.
 */
async function installMissing(installation) {
    const { progress, base, staging, options, dependencies } = installation;
    const { specifications } = progress;
    const target = external_node_path_.join(staging, 'tree');
    const scratch = external_node_path_.join(staging, 'scratch');
    await (0,promises_.mkdir)(scratch);
    const start = performance.now();
    const separable = separableOf(specifications, options);
    const job = { specifications, platform: dependencies.platform, target, scratch, separable, signal: options.signal };
    const isOwnBase = base?.entry.requestDigest === progress.digest;
    const baseTree = base === undefined ? undefined : await asBaseTree(base, options.staleIfError, isOwnBase);
    const result = await timed(progress, 'install', () => dependencies.installer.install(baseTree === undefined ? job : { ...job, base: baseTree }));
    const installMs = Math.round(performance.now() - start);
    const failures = new Map(result.failures);
    const checked = await timed(progress, 'verify', () => verify(installation, result, target, failures));
    const apart = apartRecords(result, baseTree, options);
    const succeeded = specifications.filter(({ digest }) => !failures.has(digest) && !apart.has(digest));
    const failed = (specification) => {
        const failure = failures.get(specification.digest);
        if (failure === undefined)
            throw new Error('only failed specifications are reported as such');
        return failedResult(specification, failure);
    };
    if (checked === undefined || succeeded.length === 0) {
        return { entry: undefined, extensions: specifications.map(failed), installedCount: 0, key: undefined, isRenewed: false };
    }
    const outcomes = new Map(succeeded.map((specification) => [specification.digest, outcomeOf(specification, result, base)]));
    const isNothingNew = [...outcomes.values()].every((outcome) => outcome !== 'installed') && isSameApart(apart, base);
    const isSameEntry = base !== undefined && isOwnBase && result.isUnchanged && isNothingNew;
    const decided = [...apart].flatMap(([digest, { isCarried }]) => (isCarried ? [] : [digest]));
    const refreshed = [...outcomes].flatMap(([digest, outcome]) => (outcome === 'refreshed' ? [digest] : []));
    const published = isSameEntry
        ? { entry: await renew(base.entry, [...refreshed, ...decided], dependencies), key: undefined }
        : await publishNew({
            ...installation,
            target,
            succeeded,
            apart,
            outcomes,
            checked,
            installMs,
            isLacking: [...failures.keys()].some((digest) => !options.optional.has(digest)),
            isVerified: result.isVerified,
        });
    const extensions = specifications.map((specification) => {
        if (apart.has(specification.digest))
            return presentResult(specification, published.entry, 'skipped', 0);
        const outcome = outcomes.get(specification.digest);
        if (outcome === undefined)
            return failed(specification);
        const judged = base?.freshness.get(specification.digest);
        const ageHours = (outcome === 'hit' || outcome === 'stale') && judged !== undefined && judged.status !== 'absent' ? judged.ageHours : 0;
        const reported = {
            ...presentResult(specification, published.entry, outcome, ageHours),
            changes: changesOf(specification, base, published.entry),
        };
        const reason = result.stale.get(specification.digest);
        // What was refreshed ahead of its time is as fresh as before.
        if (reason !== undefined && judged?.status === 'expired' && judged.expiredHours < 0)
            return { ...reported, outcome: 'hit' };
        if (reason !== undefined) {
            dependencies.logger.warning(`${specification.display} is ${Math.round(ageHours)} hours old and used as it is, because refreshing it failed: ${reason.message.split('\n')[0]}`);
        }
        return reported;
    });
    return {
        entry: published.entry,
        extensions,
        installedCount: result.installedCount,
        key: published.key,
        isRenewed: isSameEntry && refreshed.length > 0,
    };
}
/** The extensions that may make way where not all go together. */
function separableOf(specifications, { onConflict, optional }) {
    if (onConflict === 'error')
        return new Set();
    return onConflict === 'isolate' ? new Set(specifications.map(({ digest }) => digest)) : optional;
}
function apartRecords(result, base, { onConflict }) {
    const how = onConflict === 'isolate' ? 'isolated' : 'dropped';
    return new Map([...result.apart].map(([digest, error]) => [digest, { how, error: (0,errors/* reportOf */.EI)(error), isCarried: base?.apart.get(digest) === error }]));
}
function isSameApart(apart, base) {
    const before = base?.entry.metadata.extensions.filter((extension) => extension.apart !== undefined) ?? [];
    return before.length === apart.size && before.every(({ digest }) => apart.has(digest));
}
/** What became of the versions that an expired specification had: old, new, and what came or went. */
function changesOf({ digest }, base, entry) {
    const judged = base?.freshness.get(digest);
    if (judged?.status !== 'expired' || judged.record.apart !== undefined)
        return [];
    const before = new Map(judged.record.distributions.map(({ name, version }) => [name, version]));
    const record = entry.metadata.extensions.find((extension) => extension.digest === digest);
    const after = new Map((record?.distributions ?? []).map(({ name, version }) => [name, version]));
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
        const [from = null, to = null] = [before.get(name), after.get(name)];
        return from === to ? [] : [{ name, from, to }];
    });
}
function outcomeOf({ digest }, result, base) {
    if (result.stale.has(digest))
        return 'stale';
    const judged = base?.freshness.get(digest);
    // What was set apart before is new here.
    const status = judged?.status !== 'absent' && judged?.record.apart === undefined ? judged?.status : undefined;
    if (status === 'fresh' && result.isBaseKept)
        return 'hit';
    return status === 'expired' ? 'refreshed' : 'installed';
}
/** Makes scripts portable, checks every recorded file, and that each specification is there. Adds to the failures. */
async function verify({ progress, base, dependencies }, result, target, failures) {
    const { platform, installer } = dependencies;
    const remaining = progress.specifications.filter(({ digest }) => !failures.has(digest) && !result.apart.has(digest));
    if (remaining.length === 0)
        return undefined;
    try {
        if (result.installedCount > 0)
            await makeScriptsPortable(target, await readDistributions(target), platform);
        const distributions = await readDistributions(target);
        verifyFiles(target, distributions);
        const closures = await attributeDistributions(target, distributions, remaining, platform.markers, namesIn(base));
        const missing = remaining.find(({ digest }) => installer.recordsDistributions && closures.get(digest)?.length === 0);
        if (missing !== undefined)
            throw new IncompleteTreeError(`no distribution of ${missing.display} is there`);
        const modules = await Promise.all(distributions.map(async (item) => [item.name, await modulesOf(target, item)]));
        return { distributions, closures, modules: new Map(modules) };
    }
    catch (error) {
        if (!(error instanceof IncompleteTreeError))
            throw error;
        const failure = new errors/* ExtensionInstallationError */.QB(`the installed files are not complete: ${error.message}`, {
            code: 'installation-incomplete',
            subject: error.message,
            hint: 'Run it again; if it happens again, look for a full disk or a program that removes files there.',
            cause: error,
        });
        for (const { digest } of remaining)
            failures.set(digest, failure);
        return undefined;
    }
}
/** The distribution of each specification in a base, by extension digest. */
function namesIn(base) {
    return new Map((base?.entry.metadata.extensions ?? []).flatMap(({ digest, distributions: [own] }) => own === undefined ? [] : [[digest, own.name]]));
}
/** The base is what a refresh came to: only the time changes. */
async function renew(entry, digests, { layout, platform, clock }) {
    const now = clock.now().toISOString();
    const renewed = { ...entry.state.renewed, ...Object.fromEntries(digests.map((digest) => [digest, now])) };
    await updateState(layout, entry.requestDigest, platform.id, { renewed });
    return { ...entry, state: { ...entry.state, renewed } };
}
async function publishNew(made) {
    const { progress, dependencies, options, target } = made;
    const { digest } = progress;
    const { layout, platform } = dependencies;
    const metadata = metadataOf(made);
    await writeMetadata(target, metadata);
    const state = await readState(layout, digest, platform.id);
    const staged = {
        requestDigest: digest,
        link: layout.entry(digest, platform.id),
        tree: target,
        metadata,
        state,
    };
    const key = !made.isVerified
        ? undefined
        : await chooseSaveKey(progress, { oldest: oldestOf(staged), isLacking: made.isLacking }, options, dependencies);
    // Byte code pays where the entry travels: a fresh machine would compile at every first import.
    if (key !== undefined)
        await timed(progress, 'byte code', () => dependencies.compileByteCode(target, platform, options.signal));
    const tree = await timed(progress, 'publish', () => publish(target, digest, dependencies));
    return { entry: { ...staged, tree }, key };
}
/** The TTL a record keeps, in hours: what was asked for now, else before. `never` is a setting and no number. */
function storedTtl(ttl, kept) {
    if (typeof ttl === 'number')
        return ttl;
    return kept !== undefined && kept.status !== 'absent' ? kept.record.ttl_hours : defaultTtlHours;
}
function metadataOf(made) {
    const { progress, dependencies, options, checked, base, outcomes, succeeded, apart } = made;
    const { platform, clock, installer } = dependencies;
    const now = clock.now().toISOString();
    const report = ({ name, version }) => ({ name, version });
    const set = progress.specifications.filter((specification) => succeeded.includes(specification) || apart.has(specification.digest));
    const extensions = set.map((specification) => {
        const outcome = outcomes.get(specification.digest);
        const kept = base?.freshness.get(specification.digest);
        const separated = apart.get(specification.digest);
        const isKept = (outcome === 'hit' || outcome === 'stale' || separated?.isCarried === true) && kept !== undefined && kept.status !== 'absent';
        const renewed = base?.entry.state.renewed?.[specification.digest];
        const closure = checked.closures.get(specification.digest) ?? [];
        return {
            package_spec: (0,redact/* withoutUrlCredentials */.e)(specification.raw),
            installed_at: isKept ? (renewed ?? kept.record.installed_at) : now,
            ttl_hours: storedTtl(specification.ttl ?? options.ttl, kept),
            platform_id: platform.id,
            digest: specification.digest,
            distributions: closure.map(report),
            size_bytes: closure.reduce((sum, { files }) => sum + files.reduce((total, { size }) => total + (size ?? 0), 0), 0),
            ...(separated === undefined ? {} : { apart: { how: separated.how, error: separated.error } }),
        };
    });
    return {
        schema: schemaVersion,
        request_digest: progress.digest,
        options_digest: made.optionsDigest,
        platform_id: platform.id,
        abi: platform.abi,
        python_version: platform.pythonVersion,
        installer: installer.label ?? base?.entry.metadata.installer ?? 'none',
        extensions,
        distributions: checked.distributions.map((item) => ({ ...report(item), modules: checked.modules.get(item.name) ?? [] })),
        install_ms: made.installMs,
    };
}

;// CONCATENATED MODULE: ./lib/cache/key-lines.js


/** Every part of the key of a request, a line each, for the log. */
async function keyLines(progress, options, dependencies) {
    const { provider } = dependencies;
    const lines = [
        `platform: ${dependencies.platform.id}`,
        `C library: ${dependencies.platform.abi}`,
        ...progress.specifications.map(({ canonical, digest }) => `specification: ${canonical} (${digest.slice(0, 12)}…)`),
        ...Object.entries(options.requestOptions)
            .filter(([, value]) => value !== undefined && Object.keys(value).length > 0)
            .map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
        `request digest: ${progress.digest}`,
    ];
    if (provider === undefined)
        return lines;
    const { opening } = await dependencies.selectArchives();
    return [
        ...lines,
        `archive format: ${opening.name} (by ${opening.means})`,
        `suffix: ${options.suffix === '' ? '(none)' : options.suffix}`,
        `period: ${periodOf(progress.freshnessContext.now, ttlOf(options))}`,
    ];
}

;// CONCATENATED MODULE: ./lib/cache/restore.js







/** Asks the provider whether it has the request, without fetching it. */
async function lookup(progress, options, dependencies) {
    const { provider } = dependencies;
    if (provider === undefined)
        return;
    for await (const format of formatsToLookUp(dependencies)) {
        const prefix = keyPrefix(keyPartsOf(progress.digest, format, options, dependencies));
        const request = freshLookup(prefix, progress.freshnessContext.now, ttlOf(options));
        const found = await provider.lookup({ ...request, signal: options.signal });
        const { detail = '' } = found;
        progress.providerReports.push({ provider: provider.name, action: 'lookup', status: found.status, detail, key: request.key });
        progress.isMissCertain = found.status === 'miss';
        if (found.status === 'hit')
            progress.matchedKey = found.key;
        if (found.status !== 'miss')
            return;
    }
}
/** Fetches the request from the provider: a fresh archive, else, where nothing lies in place, one for stale use. */
async function restore(progress, staging, options, dependencies) {
    const { provider, logger } = dependencies;
    if (provider === undefined)
        return;
    const prefixOf = (format) => keyPrefix(keyPartsOf(progress.digest, format, options, dependencies));
    const lookups = async function* () {
        for await (const format of formatsToLookUp(dependencies)) {
            yield { format, request: freshLookup(prefixOf(format), progress.freshnessContext.now, ttlOf(options)) };
        }
        if (progress.entry !== undefined)
            return;
        for await (const format of formatsToLookUp(dependencies)) {
            yield { format, request: { key: `${prefixOf(format)}any`, prefixes: [prefixOf(format)] } };
        }
    };
    const time = (step, work) => timed(progress, step, work);
    for await (const { format, request } of lookups()) {
        const wanted = { ...request, requestDigest: progress.digest, scratch: staging, signal: options.signal, timed: time };
        let opened;
        let asked = provider;
        do {
            opened = await openBundle(wanted, asked, format, dependencies);
            const { status, detail, key = request.key } = opened;
            progress.providerReports.push({ provider: asked.name, action: 'restore', status, detail, key });
            // What one store has damaged another may have whole.
            asked = opened.status === 'corrupt' ? opened.others : undefined;
        } while (asked !== undefined);
        progress.foundKey = opened.key ?? '';
        if (opened.status === 'hit') {
            await adopt(progress, opened, dependencies);
            return;
        }
        if (opened.status === 'corrupt') {
            progress.missReason = `the archive ${opened.key ?? ''} is damaged: ${opened.detail}`;
            logger.warning(`${progress.missReason}; its extensions are installed again and saved under the next key`);
            return;
        }
        if (opened.status !== 'miss') {
            progress.isMissCertain = false;
            progress.missReason = `the cache was ${opened.status}: ${opened.detail}`;
            logger.warning(`${provider.name}: ${progress.missReason}`);
            return;
        }
    }
    if (progress.missReason !== '')
        return;
    progress.missReason = await explainMiss(keyPartsOf(progress.digest, (await dependencies.selectArchives()).opening, options, dependencies), options, dependencies);
}
/** Makes a restored tree this machine's entry, where it is worth more than the one in place. */
async function adopt(progress, { entry: restored, key, sizeBytes, means }, dependencies) {
    const freshness = judgeAll(progress.specifications, restored, progress.freshnessContext);
    if (progress.entry !== undefined && countOf(freshness, 'fresh') <= countOf(progress.freshness, 'fresh')) {
        await closeImage(restored, dependencies);
        return;
    }
    progress.matchedKey = key;
    progress.restored = { sizeBytes, means };
    const isPlaced = await isImage(restored.tree, dependencies.layout);
    if (isPlaced)
        await makeCurrent(restored.tree, progress.digest, dependencies);
    const tree = isPlaced ? restored.tree : await publish(restored.tree, progress.digest, dependencies);
    useEntry(progress, { ...restored, tree });
    await cleanRequest(progress.digest, dependencies, progress.entry).catch(() => { });
}
async function explainMiss(parts, options, { provider, platform }) {
    const general = 'ensure-extensions-';
    const prefixes = [`${general}${schemaVersion}-${platform.id}-`, general];
    const nearest = await provider?.lookup({ key: `${general}nearest`, prefixes, signal: options.signal });
    if (nearest?.status !== 'hit')
        return 'nothing is saved yet that this run may read';
    const difference = explainDifference(nearest.key, parts);
    return difference === undefined ? 'nothing of this request is saved' : `the nearest saved key has ${difference} (${nearest.key})`;
}

;// CONCATENATED MODULE: ./lib/cache/stamp.js













/**
 * A stamp says that a refresh came to the versions an archive holds already. It travels as a bundle of some hundred bytes
 * where the archive itself would have to be saved again: the next machine finds it, and neither resolves nor installs.
 */
/** The format a stamp's manifest names. */
const stampFormat = 'stamp';
const stampSchema = dist/* object */.Ikc({ renewed: dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()) });
function stampPrefix(entry, options, { platform }) {
    const pins = entry.metadata.distributions.map(({ name, version }) => `${name}==${version}`).sort();
    // Not below the prefix of archives: a look-up for any of them must not find a stamp.
    const head = keyHead('ensure-extensions-ok', { platformId: platform.id, abi: platform.abi, suffix: options.suffix });
    return `${head}-${entry.requestDigest}-${sha256(pins.join('\n')).slice(0, 16)}-`;
}
/** Packs the stamp of an entry that was just renewed; undefined where none is wanted or another run has saved it. */
async function packStamp(entry, options, dependencies) {
    const { provider, layout, clock, logger, platform } = dependencies;
    const ttl = ttlOf(options);
    if (!isSavable(provider, options) || ttl === 'never' || ttl === 0)
        return undefined;
    const key = `${stampPrefix(entry, options, dependencies)}${periodOf(clock.now(), ttl)}`;
    if ((await provider.lookup({ key, prefixes: [], signal: options.signal })).status !== 'miss')
        return undefined;
    try {
        await (0,promises_.mkdir)(layout.pending, { recursive: true });
        const directory = await (0,promises_.mkdtemp)(external_node_path_.join(layout.pending, 'bundle-'));
        const file = external_node_path_.join(directory, archiveFileName);
        await writeJson(file, { renewed: entry.state.renewed ?? {} });
        const digest = await sha256OfFile(file);
        const { requestDigest, metadata } = entry;
        const manifest = {
            schema: schemaVersion,
            request_digest: requestDigest,
            platform_id: metadata.platform_id,
            abi: metadata.abi,
            format: stampFormat,
            sha256: digest,
            size_bytes: 0,
        };
        await writeJson(external_node_path_.join(directory, manifestFileName), manifest);
        return { kind: 'stamp', key, requestDigest, platformId: platform.id, directory, sha256: digest, sizeBytes: 0 };
    }
    catch (error) {
        logger.warning(`that the versions are still the newest could not be noted for other machines: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
}
/** Renews the entry at hand by a stamp that another machine saved for its versions, if there is one. */
async function applyStamp(progress, staging, options, dependencies) {
    const { provider, layout, platform } = dependencies;
    const { entry } = progress;
    const ttl = ttlOf(options);
    const isWanted = [...progress.freshness.values()].every(({ status }) => status !== 'absent');
    if (provider === undefined || entry === undefined || !isWanted || ttl === 'never' || ttl === 0)
        return;
    const prefix = stampPrefix(entry, options, dependencies);
    const period = Number(periodOf(progress.freshnessContext.now, ttl));
    const directory = await (0,promises_.mkdtemp)(external_node_path_.join(staging, 'stamp-'));
    const found = await timed(progress, 'look for a stamp', () => provider.restore({ key: `${prefix}${period}`, prefixes: [`${prefix}${period - 1}`], directory, signal: options.signal }));
    const renewed = found.status === 'hit' ? await readStamp(directory) : undefined;
    await removeTree(directory);
    if (renewed === undefined)
        return;
    const latest = progress.freshnessContext.now.getTime();
    const own = entry.state.renewed ?? {};
    const merged = { ...own };
    for (const [digest, time] of Object.entries(renewed)) {
        const at = parseTime(time)?.getTime();
        // A clock that was ahead must not keep anything fresh for ever.
        if (at !== undefined && at <= latest && at > (parseTime(own[digest] ?? '')?.getTime() ?? 0))
            merged[digest] = time;
    }
    await updateState(layout, entry.requestDigest, platform.id, { renewed: merged }).catch(() => { });
    useEntry(progress, { ...entry, state: { ...entry.state, renewed: merged } });
}
async function readStamp(directory) {
    if ((await checkArchive(directory)) !== undefined)
        return undefined;
    try {
        const parsed = dist/* safeParse */.xLC(stampSchema, JSON.parse((await readTextIfPresent(external_node_path_.join(directory, archiveFileName))) ?? ''));
        return parsed.success ? parsed.output.renewed : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/cache/worth.js
/**
 * Whether caching pays: a warning where restoring was slower than installing on the last two runs, with what to change.
 *
 * @param restores what restoring took on this machine, the newest last.
 * @param installMs what installing had taken, in milliseconds.
 */
function warnIfNotWorth(restores, installMs) {
    const lastTwo = restores.slice(-2);
    const newest = lastTwo.at(-1);
    if (newest === undefined || lastTwo.length < 2 || lastTwo.some(({ ms }) => ms <= installMs))
        return undefined;
    const isMounted = newest.means.includes('mount') || newest.means === 'squashfuse';
    const advice = isMounted
        ? 'the network is what takes the time: `provider: none`, or `provider: local` on this machine, is faster'
        : 'let this step mount images (root, passwordless sudo or squashfuse), or set `provider: none`';
    const times = lastTwo.map(({ ms }) => `${ms} ms`).join(', ');
    return `restoring was slower than installing on the last 2 runs (${times} against ${installMs} ms): ${advice}`;
}

;// CONCATENATED MODULE: ./lib/cache/ensure.js

















/** `last_used` is noted at most this often, in milliseconds. */
const lastUsedGranularityMs = 3_600_000;
/**
 * Makes the specifications of one request importable: from the entry in place, else from the provider, else by
 * installing what is missing. Failures of extensions are in the result.
 *
 * @throws CacheError when the cache root cannot be used; the signal's reason on cancellation.
 */
async function ensureRequest(specifications, options, dependencies) {
    const progress = await startProgress(specifications, options, dependencies);
    const located = await timed(progress, 'look-up', () => locate(progress, dependencies));
    if (isAllFresh(progress) && (located !== 'image' || options.isLookupOnly))
        return await finish(progress, options, dependencies);
    if (options.isLookupOnly) {
        await timed(progress, 'cache look-up', () => lookup(progress, options, dependencies));
        return await finish(progress, options, dependencies);
    }
    return await withStaging(progress.digest, dependencies, async (staging) => {
        // An image has to be opened before anybody can import from it, fresh or not.
        if (located === 'image')
            await timed(progress, 'open', () => ensure_open(progress, staging, dependencies));
        const inPlace = progress.entry?.tree;
        const stamp = () => applyStamp(progress, staging, options, dependencies);
        const steps = [
            stamp,
            () => restore(progress, staging, options, dependencies),
            () => (progress.entry?.tree === inPlace ? undefined : stamp()),
        ];
        for (const step of steps) {
            if (isUsable(progress, options))
                return await finish(progress, options, dependencies);
            await step();
        }
        if (isUsable(progress, options))
            return await finish(progress, options, dependencies);
        const isMissed = countOf(progress.freshness, 'absent') > 0 && progress.isMissCertain;
        if (options.isFailingOnMiss && isMissed)
            return await finish(progress, options, dependencies);
        return await install(progress, staging, options, dependencies);
    });
}
/** Whether all is there and fresh, or due and not to be refreshed before it is used. */
function isUsable(progress, { refresh, staleIfError }) {
    if (refresh === 'before')
        return isAllFresh(progress);
    // What expired too long ago is refreshed first, as without a network it would be no fallback either.
    return [...progress.freshness.values()].every((item) => item.status === 'fresh' || (item.status === 'expired' && (refresh === 'never' || item.expiredHours <= staleIfError.hours)));
}
async function locate(progress, dependencies) {
    const found = await locateEntry(progress.digest, dependencies);
    if (found.status === 'corrupt') {
        await setAside(progress.digest, found.problem, dependencies);
        progress.missReason = `the entry on this machine was damaged: ${found.problem}`;
    }
    useEntry(progress, found.status === 'present' || found.status === 'image' ? found.entry : undefined);
    return found.status;
}
/** Opens the image that lies in place. One that cannot be opened is set aside if it is damaged, and counts as absent. */
async function ensure_open(progress, staging, dependencies) {
    if (progress.entry === undefined)
        return;
    const { layout } = dependencies;
    const image = layout.image(progress.entry.tree);
    const opened = await openInPlace(progress.entry, staging, dependencies);
    const problem = opened === undefined ? await checkArchive(image) : undefined;
    if (problem !== undefined) {
        await setAside(progress.digest, problem, dependencies);
        progress.missReason = `the entry on this machine was damaged: ${problem}`;
    }
    useEntry(progress, opened);
}
async function install(progress, staging, options, dependencies) {
    const optionsDigest = sha256(requestDigest([], options.requestOptions));
    const { specifications, entry, freshnessContext } = progress;
    const base = await chooseBase(specifications, entry, { optionsDigest, staging, dependencies, freshnessContext });
    if (progress.missReason === '')
        progress.missReason = reasonFor(progress, base);
    dependencies.logger.info(progressLine(specifications, base));
    try {
        const done = await installMissing({ progress, base, staging, optionsDigest, options, dependencies });
        const { entry: made, key } = done;
        const pending = made === undefined || (key === undefined && !done.isRenewed)
            ? undefined
            : key === undefined
                ? await packStamp(made, options, dependencies)
                : await pack(progress, made, key, options, dependencies);
        await cleanRequest(progress.digest, dependencies, done.entry).catch(() => { });
        return await finish(progress, options, dependencies, { ...done, pending });
    }
    catch (error) {
        if (!(0,errors/* hasErrno */.Nm)(error, 'ENOSPC', 'EDQUOT'))
            throw error;
        const failure = new errors/* ExtensionInstallationError */.QB(`the disk is full: ${(0,errors/* messageOf */.bD)(error)}`, {
            code: 'disk-full',
            subject: dependencies.layout.root,
            hint: 'Free space on the disk of the cache root, or choose another cache root.',
            cause: error,
        });
        const extensions = specifications.map((specification) => failedResult(specification, failure));
        return await finish(progress, options, dependencies, { entry: undefined, extensions, installedCount: 0 });
    }
}
/** What a user waits for now. */
function progressLine(specifications, base) {
    const kept = specifications.filter(({ digest }) => base?.freshness.get(digest)?.status === 'fresh').length;
    const names = specifications.filter(({ digest }) => base?.freshness.get(digest)?.status !== 'fresh').map(({ display }) => display);
    return `installing ${names.join(', ')}${kept > 0 ? `, keeping ${kept} that are fresh` : ''} …`;
}
function reasonFor(progress, base) {
    const due = progress.specifications.filter(({ digest }) => progress.freshness.get(digest)?.status !== 'fresh');
    const expired = due.filter(({ digest }) => progress.freshness.get(digest)?.status === 'expired').length;
    if (expired > 0)
        return `${expired} of ${progress.specifications.length} extensions are due for a refresh`;
    const reasons = new Set(due.map(({ digest }) => progress.freshness.get(digest)).map((item) => (item?.status === 'absent' ? item.reason : '')));
    if (base !== undefined && base.entry.requestDigest !== progress.digest)
        return 'another request on this machine holds a part of it';
    return progress.entry === undefined
        ? 'no entry of this request lies on this machine'
        : [...reasons].filter((text) => text !== '').join('; ');
}
async function finish(progress, options, dependencies, done) {
    const { layout, platform, clock, provider, logger } = dependencies;
    const entry = done === undefined ? progress.entry : done.entry;
    const isUsable = !options.isLookupOnly || isAllFresh(progress);
    const extensions = done?.extensions ?? progress.specifications.map((specification) => cachedResult(specification, progress, options));
    if (entry !== undefined) {
        const lastUsed = parseTime(entry.state.last_used ?? '')?.getTime() ?? 0;
        const now = clock.now();
        if (now.getTime() - lastUsed > lastUsedGranularityMs) {
            await updateState(layout, entry.requestDigest, platform.id, { last_used: now.toISOString() }).catch((error) => {
                logger.debug(`the time of use could not be noted: ${(0,errors/* messageOf */.bD)(error)}`);
            });
        }
    }
    if (entry !== undefined && progress.restored !== undefined && done === undefined)
        await weighRestoring(progress, entry, dependencies);
    const cacheKey = provider === undefined ? '' : await keyOf(progress, entry, done, options, dependencies);
    return {
        requestDigest: progress.digest,
        entry: isUsable ? entry : undefined,
        extensions,
        installedCount: done?.installedCount ?? 0,
        cacheKey,
        matchedKey: progress.matchedKey,
        keyLines: await keyLines(progress, options, dependencies),
        missReason: isAllFresh(progress) ? '' : progress.missReason,
        warnings: progress.warnings,
        providerReports: progress.providerReports,
        timings: progress.timings,
        pending: done?.pending,
        isRefreshDue: options.refresh === 'after' && done === undefined && !options.isLookupOnly && countOf(progress.freshness, 'expired') > 0,
    };
}
/** Notes what restoring took, and says so where it was slower than installing twice in a row: then caching is not worth it. */
async function weighRestoring(progress, entry, { layout, platform, clock, logger }) {
    const { restored, timings } = progress;
    if (restored === undefined)
        return;
    const ms = timings.reduce((sum, timing) => sum + timing.ms, 0);
    const measurement = { at: clock.now().toISOString(), ms, bytes: restored.sizeBytes, means: restored.means };
    const place = { digest: entry.requestDigest, platformId: platform.id };
    const restores = await addMeasurement(layout, place, 'restores', measurement).catch((error) => {
        logger.debug(`the time of restoring could not be noted: ${(0,errors/* messageOf */.bD)(error)}`);
        return [];
    });
    const warning = warnIfNotWorth(restores, entry.metadata.install_ms);
    if (warning !== undefined)
        progress.warnings.push(warning);
}
/** The key the entry lies under, or will. */
async function keyOf(progress, entry, done, options, dependencies) {
    if (done?.pending?.kind === 'archive')
        return done.pending.key;
    if (done === undefined && progress.matchedKey !== '')
        return progress.matchedKey;
    const { opening, selectPacking } = await dependencies.selectArchives();
    const oldest = entry === undefined ? progress.freshnessContext.now : oldestOf(entry);
    return newKey(progress, oldest, done === undefined ? opening : await selectPacking(), options, dependencies);
}
function cachedResult(specification, progress, options) {
    const judged = progress.freshness.get(specification.digest);
    if (judged?.status === 'fresh')
        return presentResult(specification, progress.entry, 'hit', judged.ageHours);
    // Neither installed nor refreshed in this run: what is due is used as it is.
    if (judged?.status === 'expired' && !options.isLookupOnly)
        return presentResult(specification, progress.entry, 'stale', judged.ageHours);
    if (options.isLookupOnly)
        return { ...emptyResult(specification), outcome: progress.matchedKey === '' ? null : 'hit' };
    const failure = new errors/* ExtensionInstallationError */.QB(`${specification.display} is not cached: ${progress.missReason || 'no entry of this request was found'}`, {
        code: 'cache-missed',
        subject: specification.display,
        hint: 'Run the workflow that saves it first, or leave out fail-on-miss.',
    });
    return failedResult(specification, failure);
}

;// CONCATENATED MODULE: ./lib/cache/entry-targets.js



/**
 * What one extension of an entry brings. Nothing where its tree records no distribution of it.
 *
 * @param digest the extension digest.
 */
async function contentsOf({ tree, metadata }, digest) {
    const [own] = metadata.extensions.find((extension) => extension.digest === digest)?.distributions ?? [];
    const installed = metadata.distributions.find(({ name }) => name === own?.name);
    const directory = own === undefined ? undefined : await findDistInfo(tree, own.name);
    if (installed === undefined || directory === undefined)
        return { modules: [], entryPoints: [] };
    return { modules: installed.modules, entryPoints: await readEntryPoints(external_node_path_.join(tree, directory)) };
}
/** What is to be imported of one extension of an entry. */
async function entryTargets(entry, digest) {
    const { modules, entryPoints } = await contentsOf(entry, digest);
    return importTargets(modules, entryPoints);
}

// EXTERNAL MODULE: ./lib/configuration/toml-document.js + 4 modules
var toml_document = __nccwpck_require__(995);
;// CONCATENATED MODULE: ./lib/importation/pth-files.js




/** The line ends of `str.splitlines`, which Python 3.13 and newer use here: code can hide behind them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the separators of ASCII that Python counts as line ends.
const pythonLineEnd = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/;
const universalNewline = /\r\n|\n|\r/;
/** What `str.strip` takes away; JavaScript's trim counts other characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const pythonSpace = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const trailingSpace = new RegExp(`${pythonSpace.source}$`);
const leadingSpace = new RegExp(`^${pythonSpace.source}`);
/** How much of a line is shown, in characters: one may be as long as its author likes. */
const longestText = 500;
/**
 * Lists and checks the `.pth` files of a tree (from Python 3.15 on the `.start` files too), in the order they are
 * processed in. Runs nothing: that does the Python that imports.
 *
 * @param tree absolute.
 * @param pythonVersion its version, as in `3.12.4`: how lines end and what counts changed over time.
 * @returns an empty list where there is no such directory.
 */
async function processPthFiles(tree, pythonVersion) {
    const minor = Number(pythonVersion.split('.')[1]);
    const endings = minor >= 15 ? ['.pth', '.start'] : ['.pth'];
    const names = await (0,promises_.readdir)(tree).catch((error) => {
        if ((0,errors/* hasErrno */.Nm)(error, 'ENOENT', 'ENOTDIR', 'EACCES'))
            return [];
        throw error;
    });
    const found = names.filter((name) => endings.some((ending) => name.endsWith(ending)));
    // Python sorts by code point.
    const ordered = found.sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
    const files = await Promise.all(ordered.map((name) => readPthFile(external_node_path_.join(tree, name), minor)));
    // PEP 829: beside a .start file of its name the import lines of a .pth file do not run.
    const isReplaced = ({ file }) => minor >= 15 && names.includes(`${external_node_path_.basename(file, '.pth')}.start`);
    return files.flatMap((file) => {
        if (file === undefined)
            return [];
        return file.file.endsWith('.pth') && isReplaced(file) ? [{ ...file, code: [] }] : [file];
    });
}
async function readPthFile(file, minor) {
    const base = { file, isHidden: external_node_path_.basename(file).startsWith('.'), paths: [], code: [] };
    let content;
    try {
        if (!(await (0,promises_.stat)(file)).isFile())
            return undefined;
        content = await (0,promises_.readFile)(file);
    }
    catch (error) {
        if ((0,errors/* hasErrno */.Nm)(error, 'ENOENT', 'ELOOP'))
            return undefined;
        return { ...base, sha256: '', problem: (0,errors/* messageOf */.bD)(error) };
    }
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    }
    catch {
        // Which lines it has depends on the locale of the process; Latin-1 shows all that is ASCII in it.
        return { ...base, ...(await readLines(file, content.toString('latin1'), minor)), sha256, problem: 'it is not UTF-8' };
    }
    return { ...base, ...(await readLines(file, text, minor)), sha256, problem: null };
}
async function readLines(file, text, minor) {
    const paths = [];
    const code = [];
    const isStart = file.endsWith('.start');
    for (const [index, raw] of text.split(minor >= 13 ? pythonLineEnd : universalNewline).entries()) {
        const stripped = raw.replace(trailingSpace, '');
        const line = minor >= 15 ? stripped.replace(leadingSpace, '') : stripped;
        if (line === '' || line.startsWith('#'))
            continue;
        if (isStart || /^import[ \t]/.test(minor >= 15 ? line : raw))
            code.push({ line: index + 1, text: line.length > longestText ? `${line.slice(0, longestText)}…` : line });
        else
            paths.push({ line: index + 1, path: line, exists: await exists(external_node_path_.resolve(external_node_path_.dirname(file), line)) });
    }
    return { paths, code };
}
async function exists(location) {
    return await (0,promises_.stat)(location).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./lib/distribution/installed.js


/**
 * The versions of what is installed in some directories, by name in normal form; of two the first directory's. Read from
 * the names of their `*.dist-info` and `*.egg-info`; a directory that cannot be read has none.
 */
async function installedVersions(directories) {
    const versions = new Map();
    for (const names of await Promise.all(directories.map((directory) => (0,promises_.readdir)(directory).catch(() => [])))) {
        for (const name of names) {
            const [, distribution = '', version] = /^([^-]+)-([^-]+)(?:-.*)?\.(?:dist|egg)-info$/.exec(name) ?? [];
            if (version !== undefined && !versions.has((0,specification_marker/* normalizeName */.Pc)(distribution))) {
                versions.set((0,specification_marker/* normalizeName */.Pc)(distribution), version.replaceAll('_', '-'));
            }
        }
    }
    return versions;
}

;// CONCATENATED MODULE: ./lib/importation/shadowing.js


/** Directories that careless distributions bring at their top and nobody imports. */
const shadowing_unimported = new Set(['test', 'tests', 'testing', 'docs', 'doc', 'examples', 'example', 'benchmarks', 'scripts']);
/** What of the trees hides something of the interpreter or of each other, or is hidden by it. */
async function findShadowing({ distributions, platform, isBefore }) {
    const [standard, installed] = await Promise.all([standardModules(platform.standardLibrary), installedVersions(platform.sitePackages)]);
    const title = ({ name, version }) => `${name} ${version}`;
    const found = [];
    const add = (kind, name, own, other) => {
        found.push({ kind, name, winner: isBefore ? own : other, hidden: isBefore ? other : own });
    };
    for (const distribution of distributions) {
        for (const module of distribution.modules) {
            if (standard.has(module) && !shadowing_unimported.has(module)) {
                add('standard-library', module, title(distribution), `the standard library of Python ${platform.pythonVersion}`);
            }
        }
        const other = installed.get(distribution.name);
        if (other !== undefined && other !== distribution.version) {
            add('distribution', distribution.name, title(distribution), `${distribution.name} ${other} of the interpreter`);
        }
    }
    const owners = new Map();
    for (const distribution of distributions) {
        for (const module of distribution.modules) {
            const owner = owners.get(module);
            if (owner === undefined)
                owners.set(module, distribution);
            else if (owner.name !== distribution.name && !shadowing_unimported.has(module)) {
                found.push({ kind: 'module', name: module, winner: title(owner), hidden: title(distribution) });
            }
        }
    }
    // A distribution that lies in several trees is one.
    return [...new Map(found.map((item) => [JSON.stringify(item), item])).values()];
}
/** What a user should be told about: what is probably a mistake. Other versions than the interpreter's are what was asked for. */
function shadowingWarning({ kind, name, winner, hidden }) {
    switch (kind) {
        case 'standard-library':
            return `the module ${name} of ${winner} hides that of ${hidden}: leave the package out if this Python does not need it`;
        case 'module':
            return `${winner} and ${hidden} both bring the module ${name}: only one of them is imported`;
        case 'distribution':
            return undefined;
    }
}
async function standardModules(directory) {
    const [names, dynamic] = await Promise.all([list(directory), list(`${directory}/lib-dynload`)]);
    const modules = names.flatMap((name) => (name.endsWith('.py') ? [name.slice(0, -3)] : /^[a-z_]\w*$/i.test(name) ? [name] : []));
    return new Set([...modules, ...dynamic.map((name) => name.split('.')[0] ?? name)]);
}
async function list(directory) {
    // What is not there hides nothing.
    return await (0,promises_.readdir)(directory).catch(() => []);
}

;// CONCATENATED MODULE: ./lib/importation/prepare.js




/** Writes the loader of some trees, and looks at what it will do and at what hides what. */
async function prepareImportation(source) {
    const { trees, platform, order } = source;
    if (trees.length === 0)
        return { loader: undefined, pthFiles: [], shadowing: [], warnings: [] };
    const [loader, pthFiles, shadowing] = await Promise.all([
        writeLoader(source.loaders, source).catch((error) => ({ problem: (0,errors/* messageOf */.bD)(error) })),
        Promise.all(trees.map((tree) => processPthFiles(tree, platform.pythonVersion))).then((files) => files.flat()),
        findShadowing({ ...source, isBefore: order !== 'after' }),
    ]);
    const isWritten = typeof loader === 'string';
    return {
        loader: isWritten ? loader : undefined,
        pthFiles,
        shadowing,
        warnings: [
            // A cache root that is only read, and was never written to by this version: the modules are still there.
            ...(isWritten ? [] : [`the loader could not be written, so that no .pth file is processed: ${loader.problem}`]),
            ...shadowing.flatMap((item) => shadowingWarning(item) ?? []),
            ...pthFiles.flatMap((file) => pthWarning(file) ?? []),
        ],
    };
}
function pthWarning({ file, isHidden, problem }) {
    if (isHidden)
        return `${file} is hidden: it is not processed, and a package that brings such a file deserves a look`;
    return problem === null ? undefined : `${file} may not be processed: ${problem}`;
}

;// CONCATENATED MODULE: ./lib/importation/register.js
/** How long registering may take for one extension, in milliseconds: large packages take seconds on a cold disk. */
const registerTimeoutMs = 120_000;
// Answers on a copy of stdout, a line for each target: what modules print goes to stderr.
const registerScript = `
import datetime, importlib, json, os, sys, time, traceback
answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)
def iso(text):
    text = text.replace("Z", "+00:00").replace(" ", "T")
    head, point, tail = text.partition(".")
    digits = tail[:3]
    return head + point + (digits + "000" if point else "") + tail[3:]
def decoded(value):
    if isinstance(value, list):
        return [decoded(item) for item in value]
    if not isinstance(value, dict):
        return value
    (kind, content), = value.items()
    if kind == "table":
        return {key: decoded(item) for key, item in content}
    if kind in ("int", "float"):
        return {"int": int, "float": float}[kind](content)
    return getattr(datetime, kind).fromisoformat(iso(content))
for target in json.loads(sys.stdin.buffer.read().decode("utf-8")):
    start = time.perf_counter()
    error = None
    try:
        module = importlib.import_module(target["module"])
        if not callable(getattr(module, "register", None)):
            raise AttributeError("module %r has no function 'register'" % target["module"])
        module.register(decoded(target["arguments"]))
    except BaseException as caught:
        # From the module on: the frames before are this program's and the import system's.
        frames = caught.__traceback__
        while frames is not None and (frames.tb_frame.f_code.co_filename in ("<string>", importlib.__file__) or "importlib._bootstrap" in frames.tb_frame.f_code.co_filename):
            frames = frames.tb_next
        error = "".join(traceback.format_exception(type(caught), caught, frames))
    answers.write(json.dumps({"ms": round((time.perf_counter() - start) * 1000, 1), "error": error}) + "\\n")
    answers.flush()
os._exit(0)
`;
/**
 * Calls `register(arguments)` of each module once, in order, all in one fresh interpreter. What one raises stops no other;
 * where one ends the interpreter, those after it get another.
 *
 * @returns a registration for each target, in order.
 */
async function registerAll(targets, options) {
    const { python, environment, directory, runner, signal } = options;
    const registrations = [];
    while (registrations.length < targets.length) {
        const rest = targets.slice(registrations.length);
        const ran = await runner.run(python, ['-c', registerScript], {
            environment,
            cwd: directory,
            input: JSON.stringify(rest),
            timeoutMs: registerTimeoutMs * rest.length,
            signal,
        });
        const answers = ran.stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
        for (const [index, answer] of answers.entries())
            registrations.push({ module: rest[index]?.module ?? '', ...answer });
        const unanswered = rest[answers.length];
        if (unanswered === undefined)
            break;
        const how = ran.timedOut ? 'it took too long' : `the interpreter ended (${ran.exitCode ?? 'by a signal'})`;
        const said = ran.stderr.trim().split('\n').slice(-5).join('\n');
        registrations.push({ module: unanswered.module, ms: 0, error: `${how}\n${said}`.trim() });
    }
    return registrations;
}

;// CONCATENATED MODULE: ./lib/installation/byte-code.js



/** How long compiling may take, in milliseconds; 1,100 modules take 1.2 s on two cores. */
const compileTimeoutMs = 300_000;
/** A process for fewer modules than this costs more than it saves. */
const minModulesPerProcess = 20;
// Templates and tests of syntax errors do not compile; they are passed over, as installers do.
const compileScript = `
import py_compile, sys
mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
for name in sys.stdin.buffer.read().split(b"\\0"):
    try:
        py_compile.compile(name.decode("utf-8", "surrogateescape"), doraise=True, invalidation_mode=mode)
    except Exception:
        pass
`;
/**
 * Compiles by the interpreter itself, a process for each core, as unchecked hash-based `.pyc` files (PEP 552): they stay
 * valid whatever happens to the times of the files. Not by `compileall`, which sends every file, module or not, through
 * a queue: a tree with 100,000 data files took it 23 s.
 */
function createByteCodeCompiler(options) {
    return async (tree, platform, signal) => {
        const names = await (0,promises_.readdir)(tree, { recursive: true });
        const modules = names.filter((name) => name.endsWith('.py')).map((name) => external_node_path_.join(tree, name));
        const processes = Math.min((0,external_node_os_.availableParallelism)(), Math.ceil(modules.length / minModulesPerProcess));
        // Every nth module: the large ones of a package lie beside each other.
        const shares = Array.from({ length: processes }, (_, share) => modules.filter((_, index) => index % processes === share));
        const args = ['-I', '-S', '-W', 'ignore', '-c', compileScript];
        const results = await Promise.all(shares.map((share) => options.runner.run(platform.python, args, {
            environment: options.environment,
            timeoutMs: compileTimeoutMs,
            input: share.join('\0'),
            signal,
        })));
        if (results.some(({ timedOut }) => timedOut)) {
            options.logger.warning('compiling byte code took more than 5 min and was ended; imports work without it');
        }
    };
}

;// CONCATENATED MODULE: ./lib/report/extension.js


const nothing = {
    specification: null,
    digest: null,
    outcome: null,
    distributions: [],
    sizeBytes: 0,
    ageHours: null,
    error: null,
    apart: null,
    changes: [],
    imports: null,
    modules: [],
    entryPoints: [],
    importPaths: [],
    environment: null,
    registration: null,
};
/** What is known of an extension by its configuration alone; `shown` is its package without credentials. */
function configuredExtension(extension, shown) {
    const { name, isEnabled, isRequired, arguments: given } = extension;
    const values = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, (0,toml_document/* toJson */.aB)(value)]));
    return {
        ...nothing,
        name,
        builtin: extension.package === undefined,
        enabled: isEnabled,
        required: isRequired,
        package: shown,
        module: extension.module,
        arguments: values,
    };
}
/** A specification that stands in no configuration. */
function plainExtension(specification, name) {
    return { ...nothing, name, builtin: false, enabled: true, required: true, package: specification, module: null, arguments: {} };
}
/** Whether an extension counts as hit or miss: one that is external and enabled. */
function isCounted({ builtin, enabled }) {
    return enabled && !builtin;
}
/** An extension with what became of `register`; one that raised has failed. */
function registered(extension, registration) {
    if (registration.error === null)
        return { ...extension, registration };
    const failure = new errors/* ExtensionInstallationError */.QB(`${extension.name}: register of ${registration.module} failed\n${registration.error}`, {
        code: 'register-failed',
        subject: extension.name,
        hint: 'The last lines say why. It was given the arguments of the configuration; the key module names another module.',
    });
    return { ...extension, outcome: 'failed', error: (0,errors/* reportOf */.EI)(failure), registration };
}
/** How an extension is called in reports: by what was asked for, else by its name. */
function titleOf({ specification, name }) {
    return specification ?? name;
}

;// CONCATENATED MODULE: ./lib/report/result.js



/** The directory of a tree's scripts. */
function scriptDirectoryOf(tree) {
    return external_node_path_.join(tree, scriptDirectoryName);
}
/** The trees of ensured requests, in their order, each once. */
function treesOf(requests) {
    return [...new Set(requests.flatMap(({ entry }) => (entry === undefined ? [] : [entry.tree])))];
}
/** Builds the result. */
function buildResult(source) {
    const { shared, isolated, extensions, importation } = source;
    const requests = [...isolated, ...shared];
    const counted = extensions.filter(isCounted);
    const count = (...outcomes) => counted.filter(({ outcome }) => outcomes.includes(outcome)).length;
    const installed = requests.reduce((sum, { installedCount }) => sum + installedCount, 0);
    const entries = requests.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
    const failed = extensions.filter(({ outcome }) => outcome === 'failed').length;
    const [only] = shared;
    return {
        platformId: source.platform.id,
        requestDigest: source.requestDigest,
        entryPath: shared.length === 1 ? (only?.entry?.link ?? null) : null,
        entryPaths: [...new Set(entries.map(({ link }) => link))],
        importPaths: treesOf(shared),
        loader: importation.loader ?? null,
        environment: source.environment,
        extensions,
        python: source.platform.python,
        binPaths: source.binPaths,
        cacheHit: installed === 0 && failed === 0 && count(null) === 0,
        hits: count('hit', 'stale'),
        misses: count('installed', 'refreshed', 'failed', null),
        failed,
        cacheKeys: keysOf(requests, 'cacheKey'),
        matchedKeys: keysOf(requests, 'matchedKey'),
        missReason: [...new Set(requests.map(({ missReason }) => missReason).filter((text) => text !== ''))].join('; '),
        savedMs: installed > 0 ? 0 : entries.reduce((sum, { metadata }) => sum + metadata.install_ms, 0),
        providers: requests.flatMap(({ providerReports }) => providerReports),
        timings: sumTimings([...requests.flatMap(({ timings }) => timings), ...source.timings]),
        mapping: null,
        mappingStatus: null,
        pthFiles: importation.pthFiles,
        shadowing: importation.shadowing,
        warnings: [
            ...requests.flatMap((request) => request.warnings),
            ...apartWarnings(extensions),
            ...differingVersions(shared),
            ...importation.warnings,
        ],
    };
}
/** The extensions whose failure is one of the step. */
function requiredFailures({ extensions }) {
    return extensions.filter(({ outcome, required }) => outcome === 'failed' && required);
}
/** What was set apart is said at every run, for nothing else would tell. */
function apartWarnings(extensions) {
    return extensions.flatMap(({ name, apart }) => {
        if (apart === null)
            return [];
        const [reason] = apart.error.message.split('\n');
        return [`${name} ${apart.how === 'isolated' ? 'has a tree of its own and is not on PYTHONPATH' : 'was left out'}: ${reason}`];
    });
}
function keysOf(requests, field) {
    return requests.map((request) => request[field]).filter((key) => key !== '');
}
function sumTimings(timings) {
    const sums = new Map();
    for (const { step, ms } of timings)
        sums.set(step, (sums.get(step) ?? 0) + ms);
    return [...sums].map(([step, ms]) => ({ step, ms }));
}
/** On a path of several trees the first version of a distribution wins: say where they differ. */
function differingVersions(requests) {
    const versions = new Map();
    for (const { entry } of requests) {
        for (const { name, version } of entry?.metadata.distributions ?? []) {
            const known = versions.get(name) ?? new Set();
            versions.set(name, known.add(version));
        }
    }
    return [...versions]
        .filter(([, known]) => known.size > 1)
        .map(([name, known]) => `${name} is there in the versions ${[...known].join(' and ')}; the first, ${[...known][0]}, is imported`);
}

;// CONCATENATED MODULE: ./lib/conclude.js
















/**
 * Turns what the requests came to into the one result: the import paths with their loader, the proofs that everything
 * can be imported and registered where they are wanted, and all that is reported.
 *
 * @returns the result, and whether nothing was found that cannot be imported.
 */
async function conclude(source) {
    const { shared, isolated, active, platform, settings } = source;
    const common = await makeImportable(shared, source);
    const own = await Promise.all(isolated.map((request) => makeImportable([request], source)));
    const all = [common, ...own];
    const timings = [];
    const timed = async (step, work) => {
        const start = performance.now();
        const done = await work();
        timings.push({ step, ms: performance.now() - start });
        return done;
    };
    const isVerifying = settings.isVerifyingImport && !settings.isLookupOnly;
    const proven = isVerifying
        ? await timed('verify import', async () => (await Promise.all(all.map((one) => proveAll(one, source)))).flat())
        : all.flatMap(({ requests }) => requests.flatMap(({ extensions }) => extensions));
    const described = await describeExtensions(proven, { common, own }, source);
    const isRegistering = settings.isVerifyingRegister && !settings.isLookupOnly;
    const extensions = isRegistering ? await timed('register', () => registerExtensions(described, common, source)) : described;
    const result = buildResult({
        platform,
        requestDigest: requestDigest(active, source.requestOptions),
        shared,
        isolated,
        extensions,
        ...common,
        timings,
    });
    return { result, isImportable: !proven.some(({ imports }) => imports?.some(isUnimportable) === true) };
}
async function makeImportable(requests, source) {
    const { platform, settings, ports } = source;
    const trees = treesOf(requests);
    const binPaths = await existing(trees.map(scriptDirectoryOf));
    const importation = await prepareImportation({
        trees,
        distributions: requests.flatMap(({ entry }) => entry?.metadata.distributions ?? []),
        platform,
        loaders: new layout_CacheLayout(settings.cacheRoot).loaders,
        pth: settings.pth,
        order: settings.importOrder,
    });
    if (importation.loader !== undefined)
        await compileLoader(importation.loader, source);
    const environment = importEnvironment({ trees, scriptDirectories: binPaths, loader: importation.loader }, ports.environment);
    return { requests, binPaths, importation, environment };
}
/**
 * Compiles a loader where no process would keep its byte code (PYTHONDONTWRITEBYTECODE, usual in container images): each
 * would compile it anew, which takes 4 ms. Elsewhere the first that imports does it.
 */
async function compileLoader(loader, { platform, ports, signal }) {
    if (!ports.environment['PYTHONDONTWRITEBYTECODE'] || (await isPresent(external_node_path_.join(loader, '__pycache__'))))
        return;
    await createByteCodeCompiler(ports)(loader, platform, signal);
}
/** The extensions with their proofs; those that cannot be imported have failed. */
async function proveAll({ requests, environment }, { platform, ports, signal }) {
    const targets = new Map();
    for (const { entry, extensions } of requests) {
        for (const { digest, outcome, apart } of extensions) {
            if (entry !== undefined && outcome !== 'failed' && apart === null)
                targets.set(digest, await entryTargets(entry, digest));
        }
    }
    const variables = { ...ports.environment, ...environment };
    const proofs = await verifyImports(targets, { python: platform.python, environment: variables, runner: ports.runner, signal });
    return requests.flatMap(({ extensions }) => extensions.map((extension) => {
        const imports = proofs.get(extension.digest);
        if (imports === undefined)
            return extension;
        return imports.some(isUnimportable) ? notImportable(extension, imports) : { ...extension, imports };
    }));
}
/** Every configured extension in its order, then the other specifications in theirs. */
async function describeExtensions(results, { common, own }, { specifications, digests, active, settings }) {
    const isOwn = (importable, digest) => importable.requests.some(({ extensions }) => extensions.some((item) => item.digest === digest));
    const complete = async (blank, specification) => {
        const { digest, display } = specification;
        const found = results.filter((item) => item.digest === digest);
        // Of one that was set apart the request of its own comes last.
        const result = active.includes(specification) ? found.at(-1) : { ...emptyResult(specification), outcome: 'skipped' };
        if (result === undefined)
            throw new Error(`${display} has no result`);
        const place = own.find((importable) => isOwn(importable, digest));
        const holders = (place ?? common).requests.filter(({ extensions }) => extensions.some((item) => item.digest === digest));
        const entry = holders.find((request) => request.entry !== undefined)?.entry;
        const contents = entry === undefined || result.outcome === 'failed' ? { modules: [], entryPoints: [] } : await contentsOf(entry, digest);
        const isThere = entry !== undefined && result.outcome !== 'failed' && result.outcome !== 'skipped';
        return {
            ...blank,
            ...result,
            ...contents,
            specification: display,
            apart: found[0]?.apart ?? null,
            importPaths: isThere ? [entry.tree] : [],
            environment: isThere && place !== undefined ? place.environment : null,
        };
    };
    const byDigest = new Map(specifications.map((specification) => [specification.digest, specification]));
    const configured = settings.extensions.map(async (extension) => {
        const specification = byDigest.get(digests.get(extension.name) ?? '');
        const shown = specification?.display ?? (extension.package === undefined ? null : (0,redact/* redactUrls */.s)(extension.package));
        const blank = configuredExtension(extension, shown);
        return specification === undefined ? blank : await complete(blank, specification);
    });
    const named = new Set(digests.values());
    const others = specifications.filter(({ digest }) => !named.has(digest));
    const plain = others.map(async (specification) => {
        const { display, name = display } = specification;
        const extension = await complete(plainExtension(display, name), specification);
        return { ...extension, name: extension.distributions[0]?.name ?? name };
    });
    return await Promise.all([...configured, ...plain]);
}
/** Hands the arguments to every enabled extension of the configuration that can be imported; each isolated one by itself. */
async function registerExtensions(extensions, common, { settings, platform, ports, signal }) {
    const options = { python: platform.python, directory: settings.workspace, runner: ports.runner, signal };
    const done = [...extensions];
    const handOver = async (indexes, environment) => {
        const targets = indexes.flatMap((index) => {
            const configured = settings.extensions[index];
            return configured === undefined ? [] : [{ ...configured, arguments: (0,toml_document/* toTypedJson */.I6)(configured.arguments) }];
        });
        const registrations = await registerAll(targets, { ...options, environment: { ...ports.environment, ...environment } });
        for (const [position, index] of indexes.entries()) {
            const [extension, registration] = [done[index], registrations[position]];
            if (extension !== undefined && registration !== undefined)
                done[index] = registered(extension, registration);
        }
    };
    // The configured ones stand first, in the order of the configuration.
    const wanted = [...settings.extensions.keys()].filter((index) => {
        const extension = extensions[index];
        return extension?.enabled === true && (extension.builtin || extension.importPaths.length > 0);
    });
    const isApart = (index) => (extensions[index]?.environment ?? null) !== null;
    await handOver(wanted.filter((index) => !isApart(index)), common.environment);
    for (const index of wanted.filter(isApart))
        await handOver([index], extensions[index]?.environment ?? common.environment);
    return done;
}
async function existing(directories) {
    const found = await Promise.all(directories.map((directory) => (0,promises_.stat)(directory).then((stats) => (stats.isDirectory() ? [directory] : []), () => [])));
    return found.flat();
}

;// CONCATENATED MODULE: ./lib/installation/fetch-uv.js







/** How long fetching uv may take, in milliseconds: its wheel has 17 to 25 MB. */
const fetchTimeoutMs = 120_000;
/**
 * Fetches uv's wheel from the package index, checks it against the index's own hash, and keeps the executable.
 * The interpreter's pip is asked first: it knows the user's index, proxy and certificates. Without pip an index named
 * by the inputs or the environment is read directly (PEP 691 JSON or PEP 503 HTML).
 *
 * @returns the path of the executable; undefined when there is neither pip nor a known index.
 * @throws ExtensionInstallationError `index-unavailable` or `uv-unavailable` when fetching failed.
 */
async function fetchUv(version, options) {
    const parent = options.environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)();
    await makeDirectory(parent);
    const directory = await (0,promises_.mkdtemp)(external_node_path_.join(parent, 'ensure-extensions-uv-'));
    try {
        const downloads = external_node_path_.join(directory, 'wheel');
        await (0,promises_.mkdir)(downloads);
        const wheel = (await downloadByPip(version, downloads, options)) ?? (await downloadDirectly(version, downloads, options));
        if (wheel === undefined)
            return undefined;
        const unpacked = external_node_path_.join(directory, 'unpacked');
        const unzip = await options.runner.run(options.platform.python, ['-I', '-m', 'zipfile', '-e', wheel, unpacked], {
            environment: options.environment,
            signal: options.signal,
        });
        if (unzip.exitCode !== 0)
            throw failure(`the wheel of uv ${version} cannot be unpacked: ${unzip.stderr.trim()}`, 'uv-unavailable');
        const scripts = external_node_path_.join(unpacked, `uv-${version}.data`, 'scripts');
        const executable = (await (0,promises_.readdir)(scripts)).find((name) => name === 'uv' || name === 'uv.exe');
        if (executable === undefined)
            throw failure(`the wheel of uv ${version} holds no uv`, 'uv-unavailable');
        await (0,promises_.chmod)(external_node_path_.join(scripts, executable), 0o755);
        return await options.store.keep(version, scripts, executable);
    }
    finally {
        await removeTree(directory);
    }
}
function failure(message, code, cause) {
    return new errors/* ExtensionInstallationError */.QB((0,redact/* redactUrls */.s)(message), {
        code,
        subject: 'uv',
        hint: 'Put uv on PATH before this step, or name a mirror in the input index-url.',
        cause,
    });
}
async function downloadByPip(version, directory, options) {
    const { platform, runner, environment, signal, indexUrl } = options;
    const hasPip = await runner.run(platform.python, ['-I', '-c', 'import pip'], { environment, timeoutMs: 30_000, signal });
    if (hasPip.exitCode !== 0)
        return undefined;
    const index = indexUrl === undefined ? [] : ['--index-url', indexUrl];
    const only = ['--no-deps', '--only-binary', ':all:', '--disable-pip-version-check', '--no-input', '--retries', '2', '--timeout', '15'];
    const result = await runner.run(platform.python, ['-m', 'pip', 'download', ...only, ...index, '--dest', directory, `uv==${version}`], {
        // A tree of ours on PYTHONPATH may hold another uv, which pip would take for installed.
        environment: { ...environment, PYTHONPATH: undefined },
        timeoutMs: fetchTimeoutMs,
        signal,
    });
    const wheel = (await (0,promises_.readdir)(directory)).find((name) => name.endsWith('.whl'));
    if (result.exitCode === 0 && wheel !== undefined)
        return external_node_path_.join(directory, wheel);
    const said = result.stderr.trim().split('\n').slice(-3).join(' ');
    const isOutage = result.timedOut || /connection|timed? ?out|retries|resolve|network|HTTP error 5\d\d|\b5\d\d (?:server )?error/i.test(result.stderr);
    throw failure(`uv ${version} could not be fetched by pip: ${said}`, isOutage ? 'index-unavailable' : 'uv-unavailable');
}
async function downloadDirectly(version, directory, options) {
    const { environment, logger } = options;
    const index = options.indexUrl ?? environment['UV_DEFAULT_INDEX'] ?? environment['UV_INDEX_URL'] ?? environment['PIP_INDEX_URL'];
    if (index === undefined || index === '')
        return undefined;
    try {
        const files = await listFiles(index, options.signal);
        const pattern = wheelPattern(version, options.platform);
        const file = files.find(({ filename }) => pattern.test(filename));
        if (file === undefined)
            throw failure(`the index offers no wheel of uv ${version} for ${options.platform.id}`, 'uv-unavailable');
        if (file.sha256 === undefined)
            throw failure(`the index gives no SHA-256 for ${file.filename}`, 'uv-unavailable');
        const content = Buffer.from(await (await request(file.url, 'application/octet-stream', options.signal)).arrayBuffer());
        const digest = (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
        if (digest !== file.sha256)
            throw failure(`${file.filename} has SHA-256 ${digest}, the index says ${file.sha256}`, 'uv-unavailable');
        const wheel = external_node_path_.join(directory, file.filename);
        await (0,promises_.writeFile)(wheel, content);
        logger.debug(`fetched ${file.filename} (${content.length} bytes, sha256 ${digest})`);
        return wheel;
    }
    catch (error) {
        if (error instanceof errors/* ExtensionInstallationError */.QB || options.signal?.aborted)
            throw error;
        throw failure(`uv ${version} could not be fetched: ${(0,errors/* messageOf */.bD)(error)}`, 'index-unavailable', error);
    }
}
async function request(url, accept, signal) {
    const target = new URL(url);
    const headers = new Headers({ accept });
    if (target.username !== '') {
        const credentials = `${decodeURIComponent(target.username)}:${decodeURIComponent(target.password)}`;
        headers.set('authorization', `Basic ${Buffer.from(credentials).toString('base64')}`);
        target.username = '';
        target.password = '';
    }
    const limit = AbortSignal.timeout(fetchTimeoutMs);
    const response = await fetch(target, { headers, signal: signal === undefined ? limit : AbortSignal.any([signal, limit]) });
    if (!response.ok)
        throw new Error(`${(0,redact/* redactUrls */.s)(target.href)} answered ${response.status}`);
    return response;
}
/** The files of project uv on an index: PEP 691 JSON where the index serves it, else PEP 503 HTML. */
async function listFiles(index, signal) {
    const page = `${index.replace(/\/+$/, '')}/uv/`;
    const response = await request(page, 'application/vnd.pypi.simple.v1+json, text/html;q=0.2', signal);
    const text = await response.text();
    const base = new URL(page);
    if (/json/.test(response.headers.get('content-type') ?? '')) {
        const { files } = JSON.parse(text);
        return files.map(({ filename, url, hashes }) => ({ filename, url: inheritCredentials(url, base), sha256: hashes['sha256'] }));
    }
    return [...text.matchAll(/<a\s[^>]*href="([^"]+)"[^>]*>([^<]+)<\/a>/gi)].map(([, href = '', filename = '']) => {
        const url = href.replaceAll('&amp;', '&');
        return {
            filename: filename.trim(),
            url: inheritCredentials(url.replace(/#.*$/, ''), base),
            sha256: /#sha256=([0-9a-f]{64})/.exec(url)?.[1],
        };
    });
}
/** Links of an index on its own host are fetched with its credentials; other hosts never see them. */
function inheritCredentials(href, base) {
    const url = new URL(href, base);
    if (url.host === base.host && url.protocol === base.protocol) {
        url.username = base.username;
        url.password = base.password;
    }
    return url.href;
}
/** The name of uv's wheel for a platform. */
function wheelPattern(version, platform) {
    const [, system = '', machine = ''] = platform.id.split('--');
    const tag = system === 'windows'
        ? `win_${machine}`
        : system === 'darwin'
            ? `macosx_[0-9_]+_${machine}`
            : system.endsWith('_musl')
                ? `musllinux_[0-9_]+_${machine}`
                : `manylinux[0-9_]*_${machine}`;
    return new RegExp(`^uv-${version.replaceAll('.', '\\.')}-py3-none-(?:[a-z0-9_]+\\.)*${tag}(?:\\.[a-z0-9_]+)*\\.whl$`);
}

// EXTERNAL MODULE: ./lib/system/input-file.js
var input_file = __nccwpck_require__(900);
;// CONCATENATED MODULE: ./lib/installation/uv-environment.js



/** UV_… variables that change how a request resolves: they reach uv and count in the request digest. */
const resolutionVariables = [
    'UV_RESOLUTION',
    'UV_PRERELEASE',
    'UV_EXCLUDE_NEWER',
    'UV_INDEX_STRATEGY',
    'UV_FORK_STRATEGY',
    'UV_NO_BUILD',
    'UV_NO_BUILD_PACKAGE',
    'UV_NO_BINARY',
    'UV_NO_BINARY_PACKAGE',
    'UV_NO_BUILD_ISOLATION',
    'UV_NO_SOURCES',
    'UV_REQUIRE_HASHES',
    'UV_TORCH_BACKEND',
];
/** Those that name files (several, separated by spaces): the content counts, not the path. */
const resolutionFileVariables = ['UV_CONSTRAINT', 'UV_OVERRIDE', 'UV_BUILD_CONSTRAINT', 'UV_EXCLUDE'];
/** UV_… variables about where and how uv fetches: they reach uv, and the digest does not change with them. */
const transportVariables = [
    'UV_CACHE_DIR',
    'UV_CONCURRENT_BUILDS',
    'UV_CONCURRENT_DOWNLOADS',
    'UV_CONCURRENT_INSTALLS',
    'UV_CREDENTIALS_DIR',
    'UV_DEFAULT_INDEX',
    'UV_EXTRA_INDEX_URL',
    'UV_FIND_LINKS',
    'UV_GIT_LFS',
    'UV_HTTP_CONNECT_TIMEOUT',
    'UV_HTTP_RETRIES',
    'UV_HTTP_TIMEOUT',
    'UV_REQUEST_TIMEOUT',
    'UV_INDEX',
    'UV_INDEX_URL',
    'UV_INSECURE_HOST',
    'UV_KEYRING_PROVIDER',
    'UV_NATIVE_TLS',
    'UV_SYSTEM_CERTS',
    'UV_NO_CACHE',
    'UV_OFFLINE',
];
const indexCredentials = /^UV_INDEX_[A-Z0-9_]+_(?:USERNAME|PASSWORD)$/;
/**
 * The environment uv runs in: everything of the user's (TLS and proxy settings among it), but of UV_… only what is
 * known to be meant for installing. The tree gets copies, because writing into a hard link would change uv's own cache.
 */
function uvEnvironment(environment) {
    const allowed = new Set([...resolutionVariables, ...resolutionFileVariables, ...transportVariables]);
    const kept = Object.entries(environment).filter(([name]) => !name.startsWith('UV_') || allowed.has(name) || indexCredentials.test(name));
    return {
        // One retry of uv's own on top of ours: together they stay within the retry budget on an index that is down.
        UV_HTTP_RETRIES: '1',
        ...Object.fromEntries(kept.map(([name, value]) => [name, resolutionFileVariables.includes(name) && value !== undefined ? filesOf(value).join(' ') : value])),
        ...(environment['UV_CACHE_DIR'] ? { UV_CACHE_DIR: external_node_path_.resolve(environment['UV_CACHE_DIR']) } : {}),
        UV_LINK_MODE: 'copy',
        UV_NO_PROGRESS: '1',
        UV_PYTHON_DOWNLOADS: 'never',
        NO_COLOR: '1',
    };
}
/** The files a variable names, absolute: uv runs in a directory of its own. */
function filesOf(value) {
    const files = (value ?? '').split(/\s+/).filter((file) => file !== '');
    return files.map((file) => external_node_path_.resolve(file));
}
/** The variables that change how a request resolves, as they count in its digest: files by the SHA-256 of their content. */
async function resolutionInputs(environment) {
    const inputs = {};
    for (const name of resolutionVariables) {
        const value = environment[name];
        if (value !== undefined && value !== '')
            inputs[name] = value;
    }
    for (const name of resolutionFileVariables) {
        const files = filesOf(environment[name]);
        if (files.length === 0)
            continue;
        inputs[name] = (await Promise.all(files.map((file) => digestOfInputFile(file, name)))).join(' ');
    }
    return inputs;
}
/** SHA-256 of a file an input or variable names; an ExtensionConfigError names both where it cannot be read. */
async function digestOfInputFile(file, origin) {
    return sha256(await (0,input_file/* readInputFile */.j)(file, origin));
}

;// CONCATENATED MODULE: ./lib/installation/find-uv.js




/** The uv version that is fetched where none is asked for and none is on PATH: the one this release was tested with. */
const defaultUvVersion = '0.13.8';
/**
 * Finds uv on PATH, in the tool store, or fetches it from the package index.
 *
 * @throws ExtensionInstallationError `uv-unavailable`, or `index-unavailable` when the index did not answer.
 */
async function findUv(options) {
    const wanted = options.version;
    const sources = [
        { name: 'PATH', find: () => findExecutable('uv', options.environment) },
        { name: 'the tool cache', find: () => options.store.find(wanted ?? defaultUvVersion) },
        { name: 'the package index', find: () => fetchUv(wanted ?? defaultUvVersion, options) },
    ];
    for (const { name, find } of sources) {
        const path = await find();
        if (path === undefined)
            continue;
        const version = await versionOf(path, options);
        if (version === undefined || (wanted !== undefined && version !== wanted)) {
            options.logger.debug(`uv ${version ?? 'without a version'} from ${name} passed over`);
            continue;
        }
        options.logger.debug(`uv ${version} from ${name}: ${path}`);
        return { path, version };
    }
    throw new errors/* ExtensionInstallationError */.QB(`uv${wanted === undefined ? '' : ` ${wanted}`} was not found and could not be fetched`, {
        code: 'uv-unavailable',
        subject: 'uv',
        hint: 'Put uv on PATH before this step, or give the interpreter pip, or name an index in the input index-url.',
    });
}
async function versionOf(path, { runner, environment, signal }) {
    const answer = await runner
        .run(path, ['--version'], { environment: uvEnvironment(environment), timeoutMs: 20_000, signal })
        .catch(() => undefined);
    return /^uv (\S+)/.exec(answer?.stdout ?? '')?.[1];
}

;// CONCATENATED MODULE: ./node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error', // Chrome
	'NetworkError when attempting to fetch resource.', // Firefox
	'The Internet connection appears to be offline.', // Safari 16
	'Network request failed', // `cross-fetch`
	'fetch failed', // Undici (Node.js)
	'terminated', // Undici (Node.js)
	' A network error occurred.', // Bun (WebKit)
	'Network connection lost', // Cloudflare Workers (fetch)
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	// Safari 17+ has generic message but no stack for network errors
	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			// Sentry adds its own stack trace to the fetch error, so also check for that
			|| '__sentry_captured__' in error;
	}

	// Deno network errors start with specific text
	if (message.startsWith('error sending request for url')) {
		return true;
	}

	// Chrome: exact "Failed to fetch" or with hostname: "Failed to fetch (example.com)"
	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	// Standard network error messages
	return errorMessages.has(message);
}

;// CONCATENATED MODULE: ./node_modules/p-retry/index.js


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {min = 0, allowInfinity = false} = {}) {
	if (value === undefined) {
		return;
	}

	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < min) {
		throw new TypeError(`Expected \`${name}\` to be \u2265 ${min}.`);
	}
}

class AbortError extends Error {
	constructor(message) {
		super();

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			this.originalError = new Error(message);
			this.originalError.stack = this.stack;
		}

		this.name = 'AbortError';
		this.message = message;
	}
}

function calculateDelay(retriesConsumed, options) {
	const attempt = Math.max(1, retriesConsumed + 1);
	const random = options.randomize ? (Math.random() + 1) : 1;

	let timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));
	timeout = Math.min(timeout, options.maxTimeout);

	return timeout;
}

function calculateRemainingTime(start, max) {
	if (!Number.isFinite(max)) {
		return max;
	}

	return max - (performance.now() - start);
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${error}". You should only throw errors.`);

	if (normalizedError instanceof AbortError) {
		throw normalizedError.originalError;
	}

	const retriesLeft = Number.isFinite(options.retries)
		? Math.max(0, options.retries - retriesConsumed)
		: options.retries;

	const maxRetryTime = options.maxRetryTime ?? Number.POSITIVE_INFINITY;

	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
	});

	await options.onFailedAttempt(context);

	if (calculateRemainingTime(startTime, maxRetryTime) <= 0) {
		throw normalizedError;
	}

	const consumeRetry = await options.shouldConsumeRetry(context);

	const remainingTime = calculateRemainingTime(startTime, maxRetryTime);

	if (remainingTime <= 0 || retriesLeft <= 0) {
		throw normalizedError;
	}

	if (normalizedError instanceof TypeError && !isNetworkError(normalizedError)) {
		if (consumeRetry) {
			throw normalizedError;
		}

		options.signal?.throwIfAborted();
		return false;
	}

	if (!await options.shouldRetry(context)) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		options.signal?.throwIfAborted();
		return false;
	}

	const delayTime = calculateDelay(retriesConsumed, options);
	const finalDelay = Math.min(delayTime, remainingTime);

	options.signal?.throwIfAborted();

	if (finalDelay > 0) {
		await new Promise((resolve, reject) => {
			const onAbort = () => {
				clearTimeout(timeoutToken);
				options.signal?.removeEventListener('abort', onAbort);
				reject(options.signal.reason);
			};

			const timeoutToken = setTimeout(() => {
				options.signal?.removeEventListener('abort', onAbort);
				resolve();
			}, finalDelay);

			if (options.unref) {
				timeoutToken.unref?.();
			}

			options.signal?.addEventListener('abort', onAbort, {once: true});
		});
	}

	options.signal?.throwIfAborted();

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.retries ??= 10;
	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Number.POSITIVE_INFINITY;
	options.maxRetryTime ??= Number.POSITIVE_INFINITY;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	// Validate numeric options and normalize edge cases
	validateNumberOption('factor', options.factor, {min: 0, allowInfinity: false});
	validateNumberOption('minTimeout', options.minTimeout, {min: 0, allowInfinity: false});
	validateNumberOption('maxTimeout', options.maxTimeout, {min: 0, allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {min: 0, allowInfinity: true});

	// Treat non-positive factor as 1 to avoid zero backoff or negative behavior
	if (!(options.factor > 0)) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	while (Number.isFinite(options.retries) ? retriesConsumed <= options.retries : true) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	// Should not reach here, but in case it does, throw an error
	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
}

;// CONCATENATED MODULE: ./lib/installation/classify-failure.js


/** The network failed, in uv's words: also inside of a build that could not fetch what it needs. */
const fetchFailure = /Failed to fetch|error sending request|Failed to download|Git operation failed/i;
/** What can be done about a conflict. */
const conflictHint = 'Relax or change one of the versions, or set on-conflict to isolate or drop-optional.';
const rules = [
    {
        code: 'disk-full',
        pattern: /No space left on device|Disk quota exceeded|os error 28\b|os error 122\b|not enough space/i,
        hint: 'Free space on the disk of the cache root or of the temporary directory, or choose another cache root.',
    },
    {
        code: 'build-failed',
        pattern: /Building source distributions is disabled/i,
        hint: 'only-binary forbids to build it: name a version with a wheel for this platform, or leave it out of only-binary.',
    },
    {
        code: 'build-failed',
        pattern: /Failed to build|build backend returned an error|Failed to resolve requirements from .?build-system/i,
        // What a build prints may hold any words: its own time-outs are not the index's.
        unless: fetchFailure,
        hint: 'Install what the build needs before this step, or choose a version with a wheel for this platform.',
    },
    {
        code: 'hash-refused',
        pattern: /Hash mismatch for|`?--require-hashes`? mode|no trusted hash was provided/i,
        hint: 'Compare the hashes in the files of requirements or constraints with those of the index; `uv pip compile --generate-hashes` writes them.',
    },
    {
        code: 'index-denied',
        pattern: /\b40[13] (?:Unauthorized|Forbidden)|status code 40[13]|authentication required|could not read Username/i,
        hint: 'Give credentials by UV_INDEX_…_USERNAME and _PASSWORD, netrc or the keyring.',
    },
    {
        code: 'index-unavailable',
        pattern: /error sending request|tcp connect error|Connection (?:refused|reset)|timed? ?out|dns error|failed to lookup address|Failed to connect|Could not resolve host|unable to access|network is unreachable|5\d\d (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)|\b429\b|Too Many Requests|connection closed|error decoding response body|request or response body error|unexpected (?:EOF|end of file)|broken pipe|Network connectivity is disabled|incomplete message|I\/O operation failed during extraction/i,
        hint: 'The network or the package index failed; the run can be repeated. A mirror can be named in the input index-url.',
    },
    {
        code: 'platform-unsupported',
        pattern: /no wheels with a matching|has no (?:usable )?(?:wheels|source distribution)|no wheel for|no matching .*tag|is not compatible with the current (?:platform|Python)|only found wheels for|Requires-Python|current Python version .* does not satisfy/i,
        hint: 'Choose another version of the package, or another Python.',
    },
    {
        code: 'package-not-found',
        pattern: /was not found in the (?:package registry|provided package locations|cache)|Distribution not found|Repository not found|404 Not Found/i,
        hint: 'Check the name. A private package needs the inputs index-url or extra-index-url.',
    },
    {
        code: 'versions-conflict',
        pattern: /are incompatible|conflicting|depends on .* and you require|depends on [\s\S]* depends on /i,
        hint: conflictHint,
    },
    {
        code: 'version-not-found',
        pattern: /there (?:is|are) no versions?|no versions? of|only (?:the following versions? of )?\S+ (?:is|are) available/i,
        hint: 'Ask for a version that exists on the index.',
    },
    {
        code: 'versions-conflict',
        pattern: /requirements are unsatisfiable|No solution found/i,
        hint: conflictHint,
    },
];
/** Failures that may pass by themselves: only these are retried, and only these let an expired tree be used. */
const passingCodes = new Set(['index-unavailable']);
/** Whether trying again later may succeed. */
function mayPass(error) {
    return error instanceof errors/* ExtensionInstallationError */.QB && passingCodes.has(error.code);
}
/**
 * Turns what uv printed into an error with a code.
 *
 * @param subject the specifications the run was about, for the message.
 */
function classify_failure_classifyFailure(result, subject) {
    const text = (0,redact/* redactUrls */.s)(result.stderr.trim());
    if (result.timedOut) {
        return new errors/* ExtensionInstallationError */.QB(`${subject}: uv did not finish in time`, {
            code: 'index-unavailable',
            subject,
            hint: 'The package index is slow or does not answer; the run can be repeated.',
        });
    }
    const rule = rules.find(({ pattern, unless }) => pattern.test(text) && !unless?.test(text));
    return new errors/* ExtensionInstallationError */.QB(`${subject}: ${explanationIn(text)}`, {
        code: rule?.code ?? 'installation-failed',
        subject,
        hint: rule?.hint ?? 'The message is uv’s own; the log at debug level holds all of it.',
    });
}
/** uv's explanation, from its first `error:` on, without progress lines. At most 4,000 characters. */
function explanationIn(text) {
    const start = text.search(/^(?:error|\s*[×x] )/m);
    // That there is no solution says less than why, which stands behind it.
    const explanation = (start === -1 ? text : text.slice(start))
        .replace(/^(?:error:|\s*[×x])\s*(?:No solution found when resolving dependencies:?\s*(?:cause:|╰─▶)\s*)?/, '')
        .trim();
    const lines = explanation.split('\n').map((line) => line.trimEnd());
    const joined = lines.join('\n');
    return joined === '' ? 'uv failed without a message' : joined.length > 4_000 ? `${joined.slice(0, 4_000)}…` : joined;
}

;// CONCATENATED MODULE: ./lib/installation/retry.js



/** 3 retries after 1, 2 and 4 s, at most 60 s of retrying. */
const defaultRetryPolicy = { retries: 3, firstWaitMs: 1_000, budgetMs: 60_000 };
/** Runs an attempt, again after failures that may pass. Rejects with the last failure. */
async function withRetry(attempt, policy, { logger, signal }) {
    return await pRetry(attempt, {
        retries: policy.retries,
        minTimeout: policy.firstWaitMs,
        factor: 2,
        maxRetryTime: policy.budgetMs,
        shouldRetry: ({ error }) => mayPass(error),
        onFailedAttempt: ({ error, retriesLeft, attemptNumber }) => {
            if (mayPass(error) && retriesLeft > 0)
                logger.info(`attempt ${attemptNumber} failed, trying again: ${(0,errors/* messageOf */.bD)(error).split('\n')[0]}`);
        },
        ...(signal === undefined ? {} : { signal }),
    });
}

;// CONCATENATED MODULE: ./lib/installation/tool-directory.js




/** Keeps fetched tools in a directory of the cache root: `tools/uv-0.13.8/uv`. */
function createToolDirectory(directory) {
    const home = (version) => external_node_path_.join(directory, `uv-${version}`);
    return {
        find: (version) => findExecutable('uv', { PATH: home(version) }),
        async keep(version, source, executable) {
            await (0,promises_.mkdir)(directory, { recursive: true });
            const staging = await (0,promises_.mkdtemp)(external_node_path_.join(directory, '.uv-'));
            await (0,promises_.cp)(source, staging, { recursive: true });
            try {
                await (0,promises_.rename)(staging, home(version));
            }
            catch (error) {
                await removeTree(staging);
                if (!(0,errors/* hasErrno */.Nm)(error, 'ENOTEMPTY', 'EEXIST', 'EPERM'))
                    throw error;
            }
            return external_node_path_.join(home(version), executable);
        },
    };
}

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __nccwpck_require__(8898);
;// CONCATENATED MODULE: ./lib/distribution/copy.js




/** Files copied at once: enough to keep the disk busy, few enough for any limit of open files. */
const copy_concurrency = 16;
/**
 * Copies distributions from one tree to another by their RECORD, with the byte code that RECORD does not list.
 * Times are kept, so that byte code checked by time stays valid.
 */
async function copyDistributions(from, distributions, to) {
    const files = new Set(distributions.flatMap(({ files: recorded }) => recorded.map((file) => file.path)));
    const sources = [...files].filter((file) => !external_node_path_.isAbsolute(file) && !file.split('/').includes('..'));
    const directories = new Set(sources.map((file) => external_node_path_.posix.dirname(file)));
    const limit = pLimit(copy_concurrency);
    await Promise.all([...directories].map((directory) => limit(() => (0,promises_.mkdir)(external_node_path_.join(to, directory), { recursive: true }))));
    const byteCode = await Promise.all([...directories].map((directory) => limit(() => byteCodeOf(from, directory, files))));
    const compiled = byteCode.flat().filter((file) => !files.has(file));
    const caches = new Set(compiled.map((file) => external_node_path_.posix.dirname(file)));
    await Promise.all([...caches].map((directory) => (0,promises_.mkdir)(external_node_path_.join(to, directory), { recursive: true })));
    await Promise.all([...sources, ...compiled].map((file) => limit(() => copyOne(external_node_path_.join(from, file), external_node_path_.join(to, file)))));
}
/** The byte code files of a directory's recorded modules. */
async function byteCodeOf(tree, directory, files) {
    const names = await (0,promises_.readdir)(external_node_path_.join(tree, directory, '__pycache__')).catch((error) => {
        if ((0,errors/* hasErrno */.Nm)(error, 'ENOENT', 'ENOTDIR'))
            return [];
        throw error;
    });
    const isRecorded = (name) => files.has(external_node_path_.posix.join(directory, `${name.split('.')[0]}.py`));
    return names.filter((name) => name.endsWith('.pyc') && isRecorded(name)).map((name) => external_node_path_.posix.join(directory, '__pycache__', name));
}
async function copyOne(from, to) {
    const stats = await (0,promises_.lstat)(from);
    if (stats.isSymbolicLink()) {
        await (0,promises_.symlink)(await (0,promises_.readlink)(from), to).catch((error) => {
            if (!(0,errors/* hasErrno */.Nm)(error, 'EEXIST'))
                throw error;
        });
        return;
    }
    await (0,promises_.copyFile)(from, to, promises_.constants.COPYFILE_FICLONE);
    await (0,promises_.utimes)(to, stats.atime, stats.mtime);
}

;// CONCATENATED MODULE: ./lib/installation/explain-conflict.js

/** `pytest>=7.0.0,<8`, `markdown`, `a[b]==1`. */
const explain_conflict_requirement = String.raw `[A-Za-z0-9](?:[\w.-]*\w)?(?:\[[\w., -]*\])?(?:(?:[<>=!~]=?|===)[^\s,;<>=!~]*[\w*](?:,(?:[<>=!~]=?|===)[^\s,;<>=!~]*[\w*])*)?`;
const dependsPattern = new RegExp(String.raw `(conclude that )?(?:all versions of )?(${explain_conflict_requirement})(?:\{[^}]*\})? depends? on (${explain_conflict_requirement})`, 'g');
const youRequirePattern = new RegExp(`you require (${explain_conflict_requirement})((?: and ${explain_conflict_requirement}(?! depends| was| needs| cannot))*)`, 'g');
/** What a constraint says stands alone beside another clause. */
const constraintPattern = new RegExp(String.raw `\band (${explain_conflict_requirement}), we can conclude`, 'g');
/**
 * What uv's explanation of a failed resolution comes to: the distribution that the members need in different versions,
 * and what each needs of it. uv writes sentences ("Because a==1 depends on c>=2 and b==1 depends on c<2, we can
 * conclude …"); where they tell nothing of this kind, the distribution is null.
 */
function explainConflict(explanation, members) {
    const text = explanation.replaceAll(/\s+/g, ' ');
    const edges = [...text.matchAll(dependsPattern)].map(([, concluded, subject = '', range = '']) => ({
        isConcluded: concluded !== undefined,
        subject,
        range,
    }));
    const required = [...text.matchAll(youRequirePattern)].flatMap(([, first = '', rest = '']) => [
        first,
        ...rest.split(' and ').filter((part) => part !== ''),
    ]);
    const constraints = [...text.matchAll(constraintPattern)].map(([, range = '']) => range).filter((range) => /[<>=!~]/.test(range));
    const candidates = new Set([...edges.map(({ range }) => nameIn(range)), ...required.map(nameIn), ...constraints.map(nameIn)]);
    let best;
    for (const distribution of candidates) {
        const needs = needsOf(distribution, { members, edges, required, constraints });
        const isExplained = needs.length > 1 && new Set(needs.map(({ range }) => range)).size > 1;
        if (isExplained && needs.length > (best?.needs.length ?? 0))
            best = { distribution, needs };
    }
    return best ?? { distribution: null, needs: [] };
}
function needsOf(distribution, { members, edges, required, constraints }) {
    const onIt = edges.filter(({ range }) => nameIn(range) === distribution);
    const needs = members.flatMap((member) => {
        if (member.name === distribution) {
            // What the user asked for is the range itself.
            const own = required.filter((range) => nameIn(range) === distribution);
            const range = own.find((text) => withoutSpaces(member.display) === text) ?? own[0] ?? member.display;
            return [{ of: member.display, range, through: null }];
        }
        const own = onIt.filter(({ subject }) => nameIn(subject) === member.name);
        // The last one is what uv concluded, of several versions or of what it needs.
        const last = own.at(-1);
        if (last !== undefined && own.some(({ isConcluded }) => !isConcluded))
            return [{ of: member.display, range: last.range, through: null }];
        const given = edges.filter(({ isConcluded }) => !isConcluded);
        const through = given
            .filter(({ subject, range }) => nameIn(range) === distribution && isReached(member.name, nameIn(subject), given))
            .at(-1);
        const range = (through ?? last)?.range;
        return range === undefined ? [] : [{ of: member.display, range, through: through?.subject ?? null }];
    });
    const bound = constraints.filter((range) => nameIn(range) === distribution);
    return [...needs, ...bound.map((range) => ({ of: 'constraints', range, through: null }))];
}
/** Whether a distribution is needed by another, directly or through others. */
function isReached(from, to, edges, seen = new Set()) {
    if (from === undefined || seen.has(from))
        return false;
    const next = edges.filter(({ subject }) => nameIn(subject) === from).map(({ range }) => nameIn(range));
    return next.includes(to) || next.some((name) => isReached(name, to, edges, new Set([...seen, from])));
}
function nameIn(text) {
    return (0,specification_marker/* normalizeName */.Pc)(/^[\w.-]*\w/.exec(text)?.[0] ?? text);
}
function withoutSpaces(text) {
    return text.replaceAll(/\s+/g, '');
}

;// CONCATENATED MODULE: ./lib/installation/find-culprits.js




/** Runs of uv at once: uv itself is parallel, and the machines have two cores. */
const find_culprits_concurrency = 4;
/** The most resolutions spent on narrowing one conflict down. Each takes 0.1 to 0.6 s. */
const maxNarrowingRuns = 40;
/** The most members of a conflict that versions are looked for: each takes two resolutions. */
const maxSolvedMembers = 5;
/**
 * Finds out which specifications made a joint installation fail, because uv names only the first culprit.
 * Those that fail alone are culprits, each with its own reason. Where all resolve alone they conflict: the members of
 * the smallest conflicting set found are. Where only installing fails, those that do not install alone are.
 *
 * @param joint why installing all together failed.
 * @returns the reason for each culprit by extension digest, a conflict as VersionsConflictError; never empty.
 * @throws ExtensionInstallationError when looking fails for a reason that may pass.
 */
async function findCulprits(specifications, joint, probe) {
    const alone = await failuresOf(specifications, (specification) => probe.resolve([specification]));
    if (alone.size > 0) {
        return new Map(specifications.flatMap((specification) => {
            const failure = alone.get(specification.digest);
            return failure === undefined ? [] : [[specification.digest, explained(specification, failure, probe)]];
        }));
    }
    const together = await failureOf(() => probe.resolve(specifications));
    if (together !== undefined)
        return await conflictAmong(specifications, together, probe);
    const building = await failuresOf(specifications, (specification) => probe.installAlone(specification));
    if (building.size > 0)
        return building;
    return new Map(specifications.map(({ digest }) => [digest, joint]));
}
async function failuresOf(specifications, attempt) {
    const limit = pLimit(find_culprits_concurrency);
    const failures = new Map();
    const results = await Promise.allSettled(specifications.map((specification) => limit(async () => {
        const failure = await failureOf(() => attempt(specification));
        if (failure !== undefined)
            failures.set(specification.digest, failure);
    })));
    for (const result of results)
        if (result.status === 'rejected')
            throw result.reason;
    return failures;
}
/** The failure of an attempt that will not pass; one that may pass is thrown on. */
async function failureOf(attempt) {
    try {
        await attempt();
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* ExtensionInstallationError */.QB) || mayPass(error))
            throw error;
        return error;
    }
}
async function conflictAmong(specifications, failure, probe) {
    let runs = 0;
    let reason = failure;
    const conflicts = async (candidates) => {
        if (candidates.length < 2 || runs >= maxNarrowingRuns)
            return false;
        runs += 1;
        const error = await failureOf(() => probe.resolve(candidates));
        if (error !== undefined)
            reason = error;
        return error !== undefined;
    };
    // uv's explanation mostly names the members; the rest of the set is then out of the question at once.
    const named = specifications.filter(({ name }) => name !== undefined && failure.message.includes(name));
    let members = (await conflicts(named)) ? named : specifications;
    for (const candidate of members) {
        const others = members.filter((member) => member !== candidate);
        if (await conflicts(others))
            members = others;
    }
    const [solutions, separable] = await Promise.all([
        solutionsFor(members, specifications, probe),
        find_culprits_separableOf(members, specifications, probe),
    ]);
    const explanation = withoutSubject(reason);
    const conflict = {
        members: members.map(({ display }) => display),
        ...explainConflict(explanation, members),
        solutions,
        separable,
        explanation,
    };
    const error = conflictError(conflict, probe.constraintNames, reason);
    return new Map(members.map(({ digest }) => [digest, error]));
}
/** The failure of a specification that cannot be resolved alone: where constraints stand against it, that is a conflict too. */
function explained(specification, failure, { constraintNames }) {
    if (failure.code !== 'versions-conflict')
        return failure;
    const explanation = withoutSubject(failure);
    const found = explainConflict(explanation, [specification]);
    if (found.distribution === null)
        return failure;
    return conflictError({ members: [specification.display], ...found, solutions: [], separable: [], explanation }, constraintNames, failure);
}
function conflictError(conflict, constraintNames, cause) {
    const { members, distribution, needs, solutions, separable, explanation } = conflict;
    const constraints = constraintNames.length === 0 ? 'the constraints' : constraintNames.join(', ');
    const isAlone = members.length === 1;
    const names = isAlone ? `${members[0]} and ${constraints}` : members.join(' and ');
    const shared = distribution === null ? '' : `: they need different versions of ${distribution}`;
    const width = Math.max(...needs.map(({ of }) => of.length));
    const lines = [
        `${names} cannot be installed together${shared}`,
        ...needs.map(({ of, range, through }) => {
            const who = of === 'constraints' ? constraints : of;
            return `  ${who.padEnd(width)}  needs ${range}${through === null ? '' : ` (through ${through})`}`;
        }),
        ...solutions.map((versions) => `These go together: ${versions.join(', ')}`),
        ...(isAlone || separable.length === 0 ? [] : [`The rest can be installed without ${separable.join(', or without ')}`]),
        `The resolver says: ${explanation}`,
    ];
    return new errors/* VersionsConflictError */.ot(lines.join('\n'), conflict, {
        subject: names,
        hint: isAlone ? 'Change its version, or the constraints.' : conflictHint,
        cause,
    });
}
/**
 * Versions of the members that go together with all the rest: with all of them free, then with one of them free at a
 * time. Each set is the newest that uv finds.
 */
async function solutionsFor(members, specifications, probe) {
    const free = members.filter(({ kind, name }) => kind === 'requirement' && name !== undefined);
    if (free.length === 0 || members.length > maxSolvedMembers)
        return [];
    const attempts = [...(free.length > 1 ? [free] : []), ...free.map((member) => [member])];
    const limit = pLimit(find_culprits_concurrency);
    const found = await Promise.all(attempts.map((freed) => limit(async () => {
        const relaxed = specifications.map((specification) => freed.includes(specification) ? withoutVersion(specification) : specification);
        const pins = await attemptedPins(relaxed, probe);
        if (pins === undefined)
            return [];
        const versions = new Map(pins.map(({ name, line }) => [name, line]));
        const set = members.flatMap(({ name }) => versions.get(name ?? '') ?? []);
        return set.length === members.length ? [set] : [];
    })));
    return [...new Map(found.flat().map((set) => [set.join(' '), set])).values()];
}
/** The members without which the rest resolves, one at a time. */
async function find_culprits_separableOf(members, specifications, probe) {
    if (members.length > maxSolvedMembers)
        return [];
    const limit = pLimit(find_culprits_concurrency);
    const found = await Promise.all(members.map((member) => limit(async () => {
        const rest = specifications.filter((specification) => specification !== member);
        return (await attemptedPins(rest, probe)) === undefined ? [] : [member.display];
    })));
    return found.flat();
}
/** Undefined where it does not resolve. A lost network takes the advice away, not the report. */
async function attemptedPins(specifications, probe) {
    return await probe.resolve(specifications).catch((error) => {
        if (!(error instanceof errors/* ExtensionInstallationError */.QB))
            throw error;
        return undefined;
    });
}
function withoutVersion(specification) {
    const { name = '', extras } = specification;
    return { ...specification, installable: extras.length === 0 ? name : `${name}[${extras.join(',')}]` };
}
function withoutSubject(error) {
    const prefix = `${error.subject ?? ''}: `;
    return error.message.startsWith(prefix) ? error.message.slice(prefix.length) : error.message;
}
/**
 * Of each conflict the one that makes way: the last in the request that may, preferably one without which the rest goes
 * together. The others of that conflict have not failed.
 */
function chooseSeparated(specifications, culprits, separable) {
    const chosen = new Map();
    for (const reason of new Set(culprits.values())) {
        // What does not go with the constraints alone would not do so elsewhere.
        if (!(reason instanceof errors/* VersionsConflictError */.ot) || reason.conflict.members.length < 2)
            continue;
        const candidates = specifications.filter(({ digest }) => culprits.get(digest) === reason && separable.has(digest));
        const sufficient = candidates.filter(({ display }) => reason.conflict.separable.includes(display));
        const last = sufficient.at(-1) ?? candidates.at(-1);
        if (last !== undefined)
            chosen.set(last.digest, reason);
    }
    return chosen;
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var smol_toml_dist = __nccwpck_require__(3292);
;// CONCATENATED MODULE: ./lib/installation/uv.js









/** uv's commands, as this project uses them: specifications are arguments or lines of data, never options. */
class UvCommands {
    #uv;
    #runner;
    #environment;
    #settings;
    #python;
    #scratch;
    constructor(options) {
        this.#uv = options.uv;
        this.#runner = options.runner;
        this.#settings = options.settings;
        this.#python = options.platform.python;
        this.#scratch = options.scratch;
        const { indexUrl, extraIndexUrls } = options.settings;
        this.#environment = {
            ...uvEnvironment(options.environment),
            // By variable, not by argument: the URLs may hold credentials, and arguments are visible to everyone.
            ...(indexUrl === undefined ? {} : { UV_DEFAULT_INDEX: indexUrl, UV_INDEX_URL: undefined }),
            ...(extraIndexUrls.length === 0 ? {} : { UV_INDEX: extraIndexUrls.join(' '), UV_EXTRA_INDEX_URL: undefined }),
        };
    }
    /** Resolves without installing. Throws the classified ExtensionInstallationError. */
    async resolve(run) {
        const directory = await (0,promises_.mkdtemp)(external_node_path_.join(this.#scratch, 'resolve-'));
        const input = external_node_path_.join(directory, 'specifications.in');
        await (0,promises_.writeFile)(input, `${run.specifications.join('\n')}\n`);
        const output = await this.#run(['pip', 'compile', '--quiet', '--no-header', '--no-annotate', ...(await this.#common(directory, run)), '--', input], run);
        return output.split(/\r?\n/).flatMap((text) => {
            const line = text.trim();
            if (line === '' || line.startsWith('#') || line.startsWith('-'))
                return [];
            return [pinOf(line)];
        });
    }
    /**
     * Resolves without installing, and tells the file of each distribution (PEP 751). Throws the classified
     * ExtensionInstallationError.
     */
    async plan(run) {
        const directory = await (0,promises_.mkdtemp)(external_node_path_.join(this.#scratch, 'plan-'));
        const input = external_node_path_.join(directory, 'specifications.in');
        await (0,promises_.writeFile)(input, `${run.specifications.join('\n')}\n`);
        const output = await this.#run(['pip', 'compile', '--quiet', '--no-header', '--format', 'pylock.toml', ...(await this.#common(directory, run)), '--', input], run);
        const { packages } = dist/* parse */.qgA(pylockSchema, (0,smol_toml_dist/* parse */.qg)(output));
        return packages.map(({ name, version, wheels: [wheel] = [], sdist, archive }) => ({
            name: (0,specification_marker/* normalizeName */.Pc)(name),
            version: version ?? null,
            sizeBytes: (wheel ?? sdist ?? archive)?.size ?? null,
            isBuilt: wheel === undefined && archive?.url?.endsWith('.whl') !== true && archive?.path?.endsWith('.whl') !== true,
        }));
    }
    /**
     * How many of some pins (`six==1.17.0`) uv would download: those that its own cache does not hold. Undefined where it
     * does not tell. Throws the classified ExtensionInstallationError.
     */
    async countDownloads(pins, run) {
        if (pins.length === 0)
            return 0;
        const directory = await (0,promises_.mkdtemp)(external_node_path_.join(this.#scratch, 'download-'));
        const whole = { ...run, specifications: pins };
        const target = external_node_path_.join(directory, 'tree');
        const args = ['pip', 'install', '--dry-run', '--no-deps', ...(await this.#common(directory, whole)), '--target', target, '--', ...pins];
        const { stderr } = await this.#finish(args, whole);
        const [, count] = /^Would download (\d+) packages?/m.exec(stderr) ?? [];
        return count !== undefined ? Number(count) : /^Would install/m.test(stderr) ? 0 : undefined;
    }
    /** Resolves and installs into a directory, which is emptied first. Throws the classified ExtensionInstallationError. */
    async install(target, run) {
        // After a full disk a second run into the same directory reports success with modules missing.
        if (!(await removeTree(target)))
            throw new Error(`${target} cannot be emptied`);
        await (0,promises_.mkdir)(target, { recursive: true, mode: 0o755 });
        const only = [...(run.noDependencies === true ? ['--no-deps'] : []), ...(this.#settings.isRequiringHashes ? ['--require-hashes'] : [])];
        const common = await this.#common(await (0,promises_.mkdtemp)(external_node_path_.join(this.#scratch, 'install-')), run);
        await this.#run(['pip', 'install', ...only, ...common, '--target', target, '--', ...run.specifications], run);
        await (0,promises_.rm)(external_node_path_.join(target, '.lock'), { force: true });
    }
    async #common(directory, run) {
        const { constraints, constraintLines, hashLines, configFile, excludeNewer, onlyBinary } = this.#settings;
        const args = ['--python', this.#python, ...(configFile === undefined ? ['--no-config'] : ['--config-file', configFile])];
        for (const file of constraints)
            args.push('--constraints', file);
        const lists = { pins: run.pins ?? [], constraints: constraintLines, hashes: hashLines };
        for (const [name, lines] of Object.entries(lists)) {
            if (lines.length === 0)
                continue;
            const file = external_node_path_.join(directory, `${name}.txt`);
            await (0,promises_.writeFile)(file, `${lines.join('\n')}\n`);
            args.push('--constraints', file);
        }
        if (excludeNewer !== undefined)
            args.push('--exclude-newer', excludeNewer);
        for (const name of onlyBinary)
            args.push('--only-binary', name);
        return args;
    }
    async #run(args, run) {
        return (await this.#finish(args, run)).stdout;
    }
    async #finish(args, run) {
        const result = await this.#runner.run(this.#uv.path, args, {
            environment: this.#environment,
            cwd: this.#scratch,
            timeoutMs: run.timeoutMs,
            signal: run.signal,
        });
        if (result.exitCode !== 0)
            throw classify_failure_classifyFailure(result, subjectOf(run.specifications));
        return result;
    }
}
function pinOf(line) {
    try {
        const { name, versions, url } = (0,requirement/* parseRequirement */.p)(line);
        return { name, version: url === undefined ? versions[0]?.replace(/^==/, '') : undefined, line };
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        // A directory or archive that was asked for by its bare path comes back as that.
        return { name: line, version: undefined, line };
    }
}
const fileSchema = dist/* looseObject */._H3({ size: dist/* optional */.lqM(dist/* number */.aig()), url: dist/* optional */.lqM(dist/* string */.YjP()), path: dist/* optional */.lqM(dist/* string */.YjP()) });
const pylockSchema = dist/* looseObject */._H3({
    packages: dist/* optional */.lqM(dist/* array */.YOg(dist/* looseObject */._H3({
        name: dist/* string */.YjP(),
        version: dist/* optional */.lqM(dist/* string */.YjP()),
        wheels: dist/* optional */.lqM(dist/* array */.YOg(fileSchema)),
        sdist: dist/* optional */.lqM(fileSchema),
        archive: dist/* optional */.lqM(fileSchema),
    })), []),
});
function subjectOf(specifications) {
    const shown = specifications.slice(0, 5).join(', ');
    return specifications.length > 5 ? `${shown} and ${specifications.length - 5} more` : shown;
}
/** The texts of specifications for uv. */
function installables(specifications) {
    return specifications.map(({ installable }) => installable);
}

;// CONCATENATED MODULE: ./lib/installation/uv-session.js







/** How long one uv run may take, in milliseconds: building from source takes minutes. */
const installTimeoutMs = 30 * 60_000;
/** How long one resolution may take, in milliseconds. */
const resolveTimeoutMs = 5 * 60_000;
/** Failures that are no specification's own: nothing can be installed until they pass. */
function isGeneral(error) {
    return mayPass(error) || error.code === 'uv-unavailable' || error.code === 'disk-full';
}
/** A uv that was found, for one job: its commands, tried again where a failure may pass. */
class UvSession {
    uv;
    /** `uv 0.13.8`. */
    label;
    #job;
    #options;
    constructor(uv, job, options) {
        this.#job = job;
        this.#options = options;
        this.label = `uv ${uv.version}`;
        this.uv = new UvCommands({ ...options, uv, platform: job.platform, scratch: job.scratch });
    }
    /** Finds uv. Throws ExtensionInstallationError `uv-unavailable` or `index-unavailable`. */
    static async start(job, options) {
        const { retryPolicy, logger, findUv } = options;
        const uv = await withRetry(() => findUv(job.platform, job.signal), retryPolicy, { logger, signal: job.signal });
        return new UvSession(uv, job, options);
    }
    /** Tries again what fails for a reason that may pass. */
    async retried(attempt) {
        const { retryPolicy, logger } = this.#options;
        return await withRetry(() => attempt(this.uv), retryPolicy, { logger, signal: this.#job.signal });
    }
    /** How specifications are resolved. */
    resolution(specifications) {
        return { specifications: installables(specifications), timeoutMs: resolveTimeoutMs, signal: this.#job.signal };
    }
    /** Whether specifications go together where no version is kept. */
    async resolves(specifications) {
        return await this.uv.resolve(this.resolution(specifications)).then(() => true, () => false);
    }
    /** Which specifications made a run fail, and why; see {@link findCulprits}. */
    async culpritsOf(specifications, error) {
        const { scratch, signal } = this.#job;
        this.#options.logger.info('installing together failed: looking for the extensions that fail by themselves');
        return await findCulprits(specifications, error, {
            resolve: (some) => this.retried((uv) => uv.resolve(this.resolution(some))),
            constraintNames: this.#options.settings.constraintNames,
            installAlone: async (specification) => {
                const target = await (0,promises_.mkdtemp)(external_node_path_.join(scratch, 'alone-'));
                const run = { specifications: [specification.installable], timeoutMs: installTimeoutMs, signal };
                await this.uv.install(target, run).finally(() => removeTree(target));
            },
        }).catch((reason) => {
            // Looking was cut short by the network: then the joint failure is all that is known.
            if (!mayPass(reason))
                throw reason;
            return new Map(specifications.map(({ digest }) => [digest, error]));
        });
    }
}

;// CONCATENATED MODULE: ./lib/installation/uv-installer.js











/** With an expired tree at hand there is one attempt of at most this long, in milliseconds. */
const refreshTimeoutMs = 15_000;
/** Failures that kept versions can cause: without them there may be a solution. */
function isResolutionFailure({ code }) {
    return code === 'versions-conflict' || code === 'version-not-found' || code === 'platform-unsupported';
}
/** Installs by uv: all together in one run, what fails by itself set apart, what a base has kept. */
function createUvInstaller(options) {
    let label;
    return {
        recordsDistributions: true,
        get label() {
            return label;
        },
        async install(job) {
            const failures = new Map();
            const stale = new Map();
            const apart = new Map();
            let remaining = job.specifications;
            let base = job.base;
            let session;
            const result = (filled) => ({
                ...filled,
                failures,
                stale,
                apart,
                isBaseKept: base !== undefined,
            });
            for (;;) {
                const kept = base;
                if (kept !== undefined && remaining.every(({ digest }) => kept.fresh.has(digest) || stale.has(digest))) {
                    return result(await keepOnly(remaining, kept, job));
                }
                if (remaining.length === 0)
                    return result(await emptied(job.target));
                try {
                    session ??= await UvSession.start(job, options);
                    label = session.label;
                    return result(kept === undefined ? await installAll(session, remaining, job) : await installOnBase(session, remaining, kept, { job, stale }));
                }
                catch (error) {
                    if (!(error instanceof errors/* ExtensionInstallationError */.QB))
                        throw error;
                    if (isGeneral(error)) {
                        for (const specification of remaining) {
                            const { digest } = specification;
                            if (kept?.fresh.has(digest))
                                continue;
                            const before = kept?.apart.get(digest);
                            if (before !== undefined)
                                apart.set(digest, before);
                            else if (isFallback(digest, error, kept))
                                stale.set(digest, error);
                            else
                                failures.set(digest, error);
                        }
                    }
                    else if (session !== undefined) {
                        if (kept !== undefined && isResolutionFailure(error) && (await session.resolves(remaining))) {
                            options.logger.info('the versions kept from the cache do not go with what is new: resolving all anew');
                            base = undefined;
                            continue;
                        }
                        const culprits = await session.culpritsOf(remaining, error);
                        for (const [digest, reason] of chooseSeparated(remaining, culprits, job.separable)) {
                            apart.set(digest, reason);
                            for (const [other, its] of culprits)
                                if (its === reason)
                                    culprits.delete(other);
                        }
                        for (const [digest, reason] of culprits) {
                            // Once: what is kept as it is and still stands in the way has failed.
                            if (base !== undefined && !stale.has(digest) && isFallback(digest, reason, base)) {
                                stale.set(digest, reason);
                                base = { ...base, fresh: new Set([...base.fresh, digest]) };
                            }
                            else {
                                stale.delete(digest);
                                failures.set(digest, reason);
                            }
                        }
                    }
                    remaining = remaining.filter(({ digest }) => !failures.has(digest) && !apart.has(digest));
                }
            }
        },
    };
    async function installAll(session, specifications, job) {
        const run = { specifications: installables(specifications), timeoutMs: installTimeoutMs, signal: job.signal };
        await session.retried((uv) => uv.install(job.target, run));
        return { installedCount: (await readDistributions(job.target)).length, isUnchanged: false, isVerified: true };
    }
    /** Resolves with the fresh versions pinned, installs what the base lacks, copies the rest. */
    async function installOnBase(session, specifications, base, { job, stale }) {
        const fresh = specifications.filter(({ digest }) => base.fresh.has(digest));
        const freshNames = uv_installer_namesIn(fresh, base);
        const pins = base.distributions.filter(({ name }) => freshNames.has(name)).map(({ name, version }) => `${name}==${version}`);
        const hasFallback = specifications.every(({ digest }) => base.fresh.has(digest) || base.fallback.digests.has(digest));
        // What is kept as it is cannot be resolved any more: its versions bind the others, and it is copied.
        const resolvable = specifications.filter(({ digest }) => !stale.has(digest));
        const run = { ...session.resolution(resolvable), pins };
        const resolved = hasFallback
            ? await session.uv.resolve({ ...run, timeoutMs: refreshTimeoutMs })
            : await session.retried((uv) => uv.resolve(run));
        const byName = new Map(base.distributions.map((distribution) => [distribution.name, distribution]));
        const kept = [];
        const missing = [];
        for (const pin of resolved) {
            const present = byName.get(pin.name);
            // Read in full: what a later step changed in the base must not reach a new entry, and with it the cache.
            const isKept = present !== undefined && (await isSame(pin, present, base, freshNames)) && (await isIntact(base.tree, present));
            if (isKept)
                kept.push(present);
            else
                missing.push(pin);
        }
        const asTheyAre = uv_installer_namesIn(specifications.filter(({ digest }) => stale.has(digest)), base);
        for (const name of asTheyAre) {
            const present = byName.get(name);
            const isResolved = resolved.some((pin) => pin.name === name);
            if (present !== undefined && !isResolved && (await isIntact(base.tree, present)))
                kept.push(present);
        }
        if (missing.length === 0)
            await emptied(job.target);
        else {
            const install = {
                specifications: missing.map(({ line }) => line),
                timeoutMs: installTimeoutMs,
                signal: job.signal,
                noDependencies: true,
            };
            await session.retried((uv) => uv.install(job.target, install));
        }
        await copyDistributions(base.tree, kept, job.target);
        return {
            installedCount: missing.length,
            isUnchanged: missing.length === 0 && kept.length === base.distributions.length,
            isVerified: true,
        };
    }
}
/** Whether an expired specification is used as it is although its refresh failed like this. */
function isFallback(digest, error, base) {
    return base?.fallback.digests.has(digest) === true && (base.fallback.isForAnyReason || mayPass(error));
}
function uv_installer_namesIn(specifications, base) {
    return new Set(specifications.flatMap(({ digest }) => base.closures.get(digest) ?? []));
}
async function keepOnly(specifications, base, job) {
    await emptied(job.target);
    const names = uv_installer_namesIn(specifications, base);
    const kept = base.distributions.filter(({ name }) => names.has(name));
    await copyDistributions(base.tree, kept, job.target);
    return { installedCount: 0, isUnchanged: kept.length === base.distributions.length, isVerified: false };
}
async function emptied(target) {
    if (!(await removeTree(target)))
        throw new Error(`${target} cannot be emptied`);
    await (0,promises_.mkdir)(target, { recursive: true, mode: 0o755 });
    return { installedCount: 0, isUnchanged: false, isVerified: true };
}
/** Whether the base holds just what a pin names. What came from a URL or path is kept only where a fresh specification brought it. */
async function isSame(pin, present, base, freshNames) {
    if (pin.version === undefined)
        return freshNames.has(pin.name);
    const isDirect = await (0,promises_.access)(external_node_path_.join(base.tree, present.directory, 'direct_url.json')).then(() => true, () => false);
    if (isDirect)
        return false;
    if (pin.version === present.version)
        return true;
    return (0,pep440.valid)(pin.version) !== null && (0,pep440.valid)(present.version) !== null && (0,pep440.eq)(pin.version, present.version);
}

;// CONCATENATED MODULE: ./lib/mounts.js





/**
 * Ends the uses of images that a run began; the last user of each unmounts it.
 *
 * @returns a line on each, for the log.
 */
async function releaseMounts(uses, cacheRoot, ports) {
    const unmounter = createUnmounter(ports);
    const lines = [];
    for (const use of uses) {
        const became = await releaseImage(use, unmounter, new CacheLayout(cacheRoot)).catch(messageOf);
        lines.push(`${use.generation}: ${mountStates[became] ?? `not unmounted: ${became}`}`);
    }
    return lines;
}
const mountStates = {
    unmounted: 'unmounted',
    shared: 'left mounted: other jobs use it',
    busy: 'left mounted: a process of this job still uses it; the next run on this machine takes it away',
};
/** Takes away what killed runs left mounted. */
async function mounts_removeLeftovers(layout, { logger, clock, ...ports }) {
    const unmounter = squashfs_createUnmounter(ports);
    await removeLeftoverProbes(unmounter, clock.now());
    for (const generation of await removeLeftoverMounts(unmounter, layout, logger)) {
        logger.info(`${generation}: unmounted; the run that mounted it ended without doing so`);
    }
}
/** Never below what the runner deletes between jobs: that would fail on every file of a mount. */
function isMountable({ cacheRoot, workspace }, environment) {
    const cleaned = [workspace, environment['GITHUB_WORKSPACE'], environment['RUNNER_TEMP']];
    return !cleaned.some((directory) => directory !== undefined && directory !== '' && isInside(cacheRoot, directory));
}
function isInside(location, directory) {
    const relative = external_node_path_.relative(directory, location);
    return !relative.startsWith('..') && !external_node_path_.isAbsolute(relative);
}

;// CONCATENATED MODULE: ./lib/platform/platform-id.js
/** Machines of 64 bits, on which an interpreter of 32 bits is another platform. */
const machines64 = new Set(['x86_64', 'amd64', 'aarch64', 'arm64', 'ppc64le', 's390x', 'riscv64', 'loongarch64']);
/**
 * The platform id: `{implementation}-{major.minor}[t]--{system}[_musl]--{machine}`, lower case.
 *
 * `cpython-3.10--linux--x86_64`, `cpython-3.13t--linux_musl--aarch64`, `pypy-3.10-7.3--linux--x86_64`. `-32` follows
 * the version where the pointers are narrower than the machine's.
 */
function platformId(facts) {
    const machine = facts.machine.toLowerCase();
    const version = `${facts.version[0]}.${facts.version[1]}${facts.freeThreaded ? 't' : ''}`;
    const pypy = facts.pypy === null ? '' : `-${facts.pypy.join('.')}`;
    const width = !facts.is64Bit && machines64.has(machine) ? '-32' : '';
    const libc = facts.libc?.[0].toLowerCase() === 'musl' ? '_musl' : '';
    return `${facts.implementation.toLowerCase()}-${version}${pypy}${width}--${facts.system.toLowerCase()}${libc}--${machine}`;
}

;// CONCATENATED MODULE: ./lib/platform/probe-script.js
/**
 * What an interpreter is asked, in Python that every version understands far enough to answer or to fail cleanly. It
 * prints `name=value` pairs separated by NUL. It imports next to nothing: `json`, `re` and `platform` would double its
 * time (15 ms), `site` takes 1 ms. `os.uname` is what `platform.system` and `platform.machine` give on POSIX.
 * The libc of musl builds is told by the ELF interpreter that the executable names.
 */
const probeScript = String.raw `
import os, sys
def musl():
    with open(sys.executable, "rb") as f:
        head = f.read(65536)
    at = head.find(b"ld-musl-")
    if at < 0:
        return None
    loader = head[head.rfind(b"\0", 0, at) + 1:head.find(b"\0", at)].decode()
    import subprocess
    said = subprocess.run([loader], stderr=subprocess.PIPE, stdin=subprocess.DEVNULL).stderr.decode("utf-8", "replace")
    for line in said.splitlines():
        if line.startswith("Version "):
            return "musl", ".".join(line[8:].split(".")[:2])
    return "musl", ""
def libc():
    if not sys.platform.startswith("linux"):
        return "", ""
    try:
        found = musl()
        if found:
            return found
    except Exception:
        pass
    try:
        name, version = os.confstr("CS_GNU_LIBC_VERSION").split()[:2]
        return name, version
    except Exception:
        import sysconfig
        return ("musl" if "musl" in (sysconfig.get_config_var("HOST_GNU_TYPE") or "") else ""), ""
if os.name == "nt":
    import platform
    system, machine, release, version = platform.system(), platform.machine(), platform.release(), platform.version()
else:
    system, _, release, version, machine = os.uname()
if os.name == "nt" and sys.version_info >= (3, 13):
    import sysconfig
    free_threaded = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
else:
    free_threaded = "t" in getattr(sys, "abiflags", "")
def prefix():
    # What the site module finds out in an environment, as -S keeps it from doing so.
    binary = os.path.dirname(os.path.abspath(sys.executable))
    for home in (os.path.dirname(binary), binary):
        if os.path.isfile(os.path.join(home, "pyvenv.cfg")):
            return os.path.dirname(binary), os.path.join(home, "pyvenv.cfg")
    return sys.prefix, None
def site_packages(prefix, configuration):
    import site
    prefixes = [prefix]
    if configuration:
        with open(configuration, encoding="utf-8", errors="replace") as f:
            if "include-system-site-packages=true" in f.read().lower().replace(" ", ""):
                prefixes.append(sys.base_prefix)
    return os.pathsep.join(site.getsitepackages(prefixes))
def full(info):
    text = "%d.%d.%d" % tuple(info[:3])
    return text if info[3] == "final" else text + info[3][0] + str(info[4])
impl = sys.implementation
names = {"cpython": "CPython", "pypy": "PyPy", "graalpy": "GraalVM", "ironpython": "IronPython", "jython": "Jython"}
libc_name, libc_version = libc()
prefix, configuration = prefix()
import _imp
facts = [
    ("executable", sys.executable),
    ("implementation", impl.name),
    ("version", "%d.%d.%d" % sys.version_info[:3]),
    ("pypy", "%d.%d" % sys.pypy_version_info[:2] if hasattr(sys, "pypy_version_info") else ""),
    ("freeThreaded", "1" if free_threaded else ""),
    ("is64Bit", "1" if sys.maxsize > 2**32 else ""),
    ("system", system),
    ("machine", machine),
    ("libc", libc_name),
    ("libcVersion", libc_version),
    ("prefix", prefix),
    ("sitePackages", site_packages(prefix, configuration)),
    ("standardLibrary", os.path.dirname(os.__file__)),
    ("extensionSuffix", (_imp.extension_suffixes() or [""])[0]),
    ("os_name", os.name),
    ("sys_platform", sys.platform),
    ("platform_machine", machine),
    ("platform_python_implementation", names.get(impl.name, impl.name)),
    ("platform_release", release),
    ("platform_system", system),
    ("platform_version", version),
    ("python_version", "%d.%d" % sys.version_info[:2]),
    ("python_full_version", full(sys.version_info)),
    ("implementation_name", impl.name),
    ("implementation_version", full(impl.version)),
]
sys.stdout.buffer.write(b"\0".join(os.fsencode("%s=%s" % fact) for fact in facts))
`;

;// CONCATENATED MODULE: ./lib/platform/interpreter.js






/** How long an interpreter may take to answer, in milliseconds: a cold start from a network drive takes seconds. */
const interpreter_probeTimeoutMs = 30_000;
/**
 * Asks an interpreter what it is.
 *
 * @param python the path of its executable.
 * @throws ExtensionConfigError `interpreter-not-found` when it cannot be started, `interpreter-unsupported` when it
 * is no Python 3.8 or newer.
 */
async function probeInterpreter(python, options) {
    const facts = await askInterpreter(python, options);
    const [major, minor] = facts.version;
    if (major < 3 || (major === 3 && minor < 8)) {
        throw new errors/* ExtensionConfigError */.sw(`'${python}' is Python ${facts.version.join('.')}, older than 3.8`, {
            code: 'interpreter-unsupported',
            subject: python,
            hint: 'Choose a newer interpreter with the input python (CLI: --python).',
        });
    }
    return {
        id: platformId(facts),
        abi: abiOf(facts),
        python: facts.executable,
        pythonVersion: facts.version.join('.'),
        prefix: facts.prefix,
        sitePackages: facts.sitePackages,
        standardLibrary: facts.standardLibrary,
        extensionSuffix: facts.extensionSuffix,
        markers: facts.markers,
    };
}
function abiOf({ libc, system, executable }) {
    if (libc !== null)
        return libc.join('').toLowerCase();
    if (system.toLowerCase() !== 'windows')
        return 'none';
    return `at${(0,external_node_crypto_.createHash)('sha256').update(executable.toLowerCase()).digest('hex').slice(0, 8)}`;
}
async function askInterpreter(python, options) {
    // -I: neither PYTHONPATH nor the user's site may answer for the interpreter; -S: no `.pth` file runs.
    const args = ['-I', '-S', '-B', '-c', probeScript];
    const answer = await options.runner
        .run(python, args, { environment: options.environment, timeoutMs: interpreter_probeTimeoutMs, signal: options.signal })
        .catch((error) => {
        if (!(0,errors/* hasErrno */.Nm)(error, 'ENOENT', 'EACCES', 'ENOTDIR', 'EPERM', 'ENOEXEC', 'EISDIR'))
            throw error;
        throw new errors/* ExtensionConfigError */.sw(`'${python}' cannot be started: ${(0,errors/* messageOf */.bD)(error)}`, {
            code: 'interpreter-not-found',
            subject: python,
            hint: 'Name an interpreter by path or version in the input python (CLI: --python), or put one on PATH.',
            cause: error,
        });
    });
    const facts = answer.exitCode === 0 ? readFacts(answer.stdout) : undefined;
    if (facts !== undefined)
        return facts;
    const said = answer.timedOut ? 'it did not answer within 30 s' : answer.stderr.trim().split('\n').at(-1) || 'it gave no answer';
    throw new errors/* ExtensionConfigError */.sw(`'${python}' is not a working Python 3.8 or newer: ${said}`, {
        code: 'interpreter-unsupported',
        subject: python,
        hint: 'Choose another interpreter with the input python (CLI: --python).',
    });
}
/** Reads the answer of the probe; undefined when it is not one. */
function readFacts(text) {
    const facts = new Map(text.split('\0').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
    const value = (name) => facts.get(name) ?? '';
    const version = numbersOf(value('version'));
    const [major, minor, patch] = version;
    if (value('executable') === '' || major === undefined || minor === undefined || patch === undefined)
        return undefined;
    const [pypyMajor, pypyMinor] = numbersOf(value('pypy'));
    return {
        executable: value('executable'),
        implementation: value('implementation'),
        version: [major, minor, patch],
        pypy: pypyMajor === undefined || pypyMinor === undefined ? null : [pypyMajor, pypyMinor],
        freeThreaded: value('freeThreaded') !== '',
        is64Bit: value('is64Bit') !== '',
        system: value('system'),
        machine: value('machine'),
        libc: value('libc') === '' ? null : [value('libc'), value('libcVersion')],
        prefix: value('prefix'),
        sitePackages: value('sitePackages').split(external_node_path_.delimiter),
        standardLibrary: value('standardLibrary'),
        extensionSuffix: value('extensionSuffix'),
        markers: Object.fromEntries(specification_marker/* markerVariables */.cP.filter((name) => facts.has(name)).map((name) => [name, value(name)])),
    };
}
function numbersOf(version) {
    return version === '' ? [] : version.split('.').map(Number);
}

;// CONCATENATED MODULE: ./lib/platform/find-python.js




/** A version such as `3`, `3.12`, `3.12.4` or `3.13t`. */
const versionPattern = /^(\d+(?:\.\d+){0,2})(t?)$/;
/**
 * Finds the interpreter that will import, and asks it what it is.
 *
 * @param wanted a path, a command name, or a version such as `3.12`; without it the first of `python`, `python3` on
 * PATH. A version is looked for as `python3.12`, `python`, `python3` on PATH, then by `uv python find`.
 * @throws ExtensionConfigError `interpreter-not-found` or `interpreter-unsupported`.
 */
async function detectPlatform(wanted, options) {
    if (wanted === undefined || wanted === '')
        return await firstOf(['python', 'python3'], options);
    const [, version, suffix] = versionPattern.exec(wanted) ?? [];
    if (version !== undefined)
        return await ofVersion(version, suffix === 't', options);
    if (/[\\/]/.test(wanted))
        return await probeInterpreter(external_node_path_.resolve(wanted), options);
    return await firstOf([wanted], options);
}
async function firstOf(names, options) {
    const failures = [];
    for (const name of names) {
        const found = await findExecutable(name, options.environment);
        if (found === undefined)
            continue;
        try {
            return await probeInterpreter(found, options);
        }
        catch (error) {
            // `python` may be Python 2, or a shim without a version behind it, while `python3` works.
            if (!(error instanceof errors/* ExtensionConfigError */.sw))
                throw error;
            failures.push(error);
        }
    }
    if (failures[0] !== undefined)
        throw failures[0];
    throw new errors/* ExtensionConfigError */.sw(`no ${names.map((name) => `'${name}'`).join(' or ')} is on PATH`, {
        code: 'interpreter-not-found',
        subject: names.join(', '),
        hint: 'Set up Python before this step, or name an interpreter in the input python (CLI: --python).',
    });
}
async function ofVersion(version, freeThreaded, options) {
    const names = [`python${version}${freeThreaded ? 't' : ''}`, 'python', 'python3'];
    const isWanted = (platform) => `${platform.pythonVersion}.`.startsWith(`${version}.`) && /^[a-z]+-[\d.]+t/.test(platform.id) === freeThreaded;
    const seen = [];
    const tryPath = async (executable) => {
        const platform = await probeInterpreter(executable, options).catch((error) => {
            if (error instanceof errors/* ExtensionConfigError */.sw)
                return undefined;
            throw error;
        });
        if (platform !== undefined && isWanted(platform))
            return platform;
        if (platform !== undefined)
            seen.push(`${platform.python} (${platform.pythonVersion})`);
        return undefined;
    };
    for (const name of names) {
        const found = await findExecutable(name, options.environment);
        const platform = found === undefined ? undefined : await tryPath(found);
        if (platform !== undefined)
            return platform;
    }
    const managed = await askUv(`${version}${freeThreaded ? 't' : ''}`, options);
    const platform = managed === undefined ? undefined : await tryPath(managed);
    if (platform !== undefined)
        return platform;
    const others = seen.length === 0 ? '' : `; found ${[...new Set(seen)].join(', ')}`;
    throw new errors/* ExtensionConfigError */.sw(`no Python ${version}${freeThreaded ? 't' : ''} was found${others}`, {
        code: 'interpreter-not-found',
        subject: version,
        hint: 'Set it up before this step, or give the path of its executable.',
    });
}
/** The interpreters uv knows of, its own installations among them. It downloads none. */
async function askUv(version, options) {
    const uv = await findExecutable('uv', options.environment);
    if (uv === undefined)
        return undefined;
    const args = ['python', 'find', '--no-config', '--no-project', '--no-python-downloads', '--system', version];
    const answer = await options.runner.run(uv, args, { ...options, timeoutMs: 30_000 });
    const found = answer.stdout.trim();
    return answer.exitCode === 0 && found !== '' ? found : undefined;
}

;// CONCATENATED MODULE: ./lib/configuration/constraints.js








const lockSchema = dist/* looseObject */._H3({
    package: dist/* optional */.lqM(dist/* array */.YOg(dist/* looseObject */._H3({
        name: dist/* string */.YjP(),
        version: dist/* optional */.lqM(dist/* string */.YjP()),
        source: dist/* optional */.lqM(dist/* looseObject */._H3({})),
        'resolution-markers': dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP())),
    })), []),
});
/**
 * Reads constraints.
 *
 * @param platform the interpreter that will import; needed where the environment is a source.
 * @throws ExtensionConfigError `file-unreadable`.
 */
async function readConstraints(sources, platform) {
    const read = await Promise.all(sources.map(async (source) => {
        if (source.kind === 'environment') {
            const lines = await installedLines(platform?.sitePackages ?? []);
            return { files: [], lines, digest: sha256(lines.join('\n')), name: 'the environment' };
        }
        const content = await (0,input_file/* readInputFile */.j)(source.file, 'constraints');
        const name = external_node_path_.basename(source.file);
        if (name !== 'uv.lock')
            return { files: [source.file], lines: [], digest: sha256(content), name };
        const lines = lockedLines(content, source.file);
        return { files: [], lines, digest: sha256(lines.join('\n')), name };
    }));
    return {
        files: read.flatMap(({ files }) => files),
        lines: read.flatMap(({ lines }) => lines),
        digests: read.map(({ digest }) => digest),
        names: read.map(({ name }) => name),
    };
}
/** What is installed, as constraints; what has no version of PEP 440 binds nobody. */
async function installedLines(directories) {
    const versions = [...(await installedVersions(directories))];
    return versions.flatMap(([name, version]) => ((0,pep440.valid)(version) === null ? [] : [`${name}==${version}`])).sort();
}
/** The packages that a `uv.lock` takes from an index; of one with several versions each where its markers hold. */
function lockedLines(content, file) {
    let lock;
    try {
        lock = dist/* parse */.qgA(lockSchema, (0,smol_toml_dist/* parse */.qg)(content));
    }
    catch (cause) {
        throw new errors/* ExtensionConfigError */.sw(`constraints: ${file} cannot be read: ${(0,errors/* messageOf */.bD)(cause)}`, {
            code: 'file-unreadable',
            subject: file,
            hint: 'Make it anew with `uv lock`.',
            cause,
        });
    }
    const lines = lock.package.flatMap(({ name, version, source, 'resolution-markers': markers = [] }) => {
        // The project itself, its workspace and what comes from a path or a URL have no version an index knows.
        if (version === undefined || (source !== undefined && !Object.hasOwn(source, 'registry')))
            return [];
        return markers.length === 0 ? [`${name}==${version}`] : markers.map((marker) => `${name}==${version} ; ${marker}`);
    });
    return lines.sort();
}

;// CONCATENATED MODULE: ./lib/request.js





/**
 * Parses what settings name and reads the files beside it.
 *
 * @param platform the interpreter, needed only where its environment is a constraint.
 * @throws ExtensionConfigError for text that is no specification, and for files that cannot be read.
 */
async function readRequest(settings, environment, platform) {
    const parsed = settings.specifications.map((source) => {
        const { text, origin, ttl, baseDirectory = settings.workspace } = source;
        const context = { baseDirectory, origin };
        const identified = identify((0,specification_specification/* parseSpecification */.z)(text, context), context);
        return { source, specification: ttl === undefined ? identified : { ...identified, ttl } };
    });
    const specifications = [...new Map(parsed.map(({ specification }) => [specification.digest, specification])).values()];
    const digests = new Map(parsed.flatMap(({ source: { extension }, specification: { digest } }) => extension === undefined ? [] : [[extension, digest]]));
    const required = new Set(parsed.flatMap(({ source: { extension }, specification: { digest } }) => settings.extensions.find(({ name }) => name === extension)?.isRequired === false ? [] : [digest]));
    const optional = new Set(specifications.flatMap(({ digest }) => (required.has(digest) ? [] : [digest])));
    const hashLines = parsed
        .flatMap(({ source: { hashes = [] }, specification }) => hashes.length === 0 ? [] : [`${specification.installable} ${hashes.map((hash) => `--hash=${hash}`).join(' ')}`])
        .sort();
    const constraints = await readConstraints(settings.constraints, platform);
    const requestOptions = {
        ...(settings.indexUrl === undefined ? {} : { indexUrl: (0,redact/* withoutUrlCredentials */.e)(settings.indexUrl) }),
        extraIndexUrls: settings.extraIndexUrls.map(redact/* withoutUrlCredentials */.e),
        constraints: constraints.digests,
        ...(settings.uvConfig === undefined ? {} : { uvConfig: await digestOfInputFile(settings.uvConfig, 'uv-config') }),
        variables: await resolutionInputs(environment),
        ...(settings.excludeNewer === undefined ? {} : { excludeNewer: describeExcludeNewer(settings.excludeNewer) }),
        ...(settings.isRequiringHashes ? { requireHashes: true } : {}),
        ...(hashLines.length === 0 ? {} : { hashes: sha256(hashLines.map(redact/* withoutUrlCredentials */.e).join('\n')) }),
        onlyBinary: settings.onlyBinary,
        ...conflictOptions(settings, specifications, optional),
    };
    return { specifications, digests, optional, requestOptions, constraints, hashLines };
}
/** The policy counts where it can change what is installed: with several in one tree. */
function conflictOptions({ onConflict, isolation }, specifications, optional) {
    if (onConflict === 'error' || isolation === 'package' || specifications.length < 2)
        return {};
    return onConflict === 'isolate' ? { onConflict } : { onConflict, optional: [...optional].sort() };
}
/** The setting as it counts in the digest: a number of days stays one, or the digest would change every day. */
function describeExcludeNewer(setting) {
    return setting.kind === 'time' ? setting.time : `${setting.days} days`;
}
/** The time that nothing may be newer than, as uv takes it; undefined for none. */
function excludeNewerTime(setting, clock) {
    if (setting === undefined || setting.kind === 'time')
        return setting?.time;
    return new Date(clock.now().getTime() - setting.days * 86_400_000).toISOString();
}

;// CONCATENATED MODULE: ./lib/system/child-process-runner.js


/** The most text kept of each stream, in characters; the end is what explains a failure. */
const maxOutputLength = 4_000_000;
/** How long a command may take to end by itself after SIGTERM, before SIGKILL, in milliseconds. */
const terminationGraceMs = 2_000;
/** Runs commands as child processes in a group of their own, so that a cancelled uv takes its build children with it. */
const childProcessRunner = {
    run(command, args, options) {
        return new Promise((resolve, reject) => {
            if (options.signal?.aborted) {
                reject(options.signal.reason);
                return;
            }
            const child = (0,external_node_child_process_.spawn)(command, args, {
                cwd: options.cwd,
                env: options.environment,
                stdio: ['pipe', 'pipe', 'pipe'],
                detached: hasProcessGroups,
                windowsHide: true,
            });
            const output = { stdout: '', stderr: '' };
            let timedOut = false;
            let killTimer;
            const kill = (signal) => {
                if (child.pid !== undefined)
                    killProcessGroup(child.pid, signal);
            };
            const terminate = () => {
                kill('SIGTERM');
                killTimer ??= setTimeout(() => kill('SIGKILL'), terminationGraceMs);
            };
            const limit = options.timeoutMs === undefined
                ? undefined
                : setTimeout(() => {
                    timedOut = true;
                    terminate();
                }, options.timeoutMs);
            options.signal?.addEventListener('abort', terminate, { once: true });
            for (const name of ['stdout', 'stderr']) {
                child[name].setEncoding('utf8');
                child[name].on('data', (text) => {
                    output[name] = (output[name] + text).slice(-maxOutputLength);
                });
            }
            // A command that ends without reading its input closes the pipe: its exit code tells more than EPIPE.
            child.stdin.on('error', () => { });
            child.stdin.end(options.input ?? '');
            const settle = () => {
                clearTimeout(limit);
                clearTimeout(killTimer);
                options.signal?.removeEventListener('abort', terminate);
            };
            child.on('error', (error) => {
                settle();
                reject(error);
            });
            child.on('close', (exitCode) => {
                settle();
                if (options.signal?.aborted)
                    reject(options.signal.reason);
                else
                    resolve({ exitCode, ...output, timedOut });
            });
        });
    },
};

;// CONCATENATED MODULE: ./lib/system/defaults.js
/** A logger that says nothing. */
const silentLogger = {
    debug: () => { },
    info: () => { },
    warning: () => { },
    error: () => { },
    group: () => { },
};
/** The time of the machine. */
const systemClock = { now: () => new Date() };

;// CONCATENATED MODULE: ./lib/compose.js






















/** Requests of `isolation: package` worked on at once: uv itself is parallel. */
const isolationConcurrency = 4;
/**
 * Makes what the settings name importable.
 *
 * @throws ExtensionConfigError for bad input, before anything is changed; CacheError for an unusable cache root.
 */
async function ensure(settings, ports, replacements = {}, signal) {
    // Found out before anything is installed: such a path could not be exported afterwards.
    refuseSeparator(settings.cacheRoot);
    const detect = () => detectPlatform(settings.python, { ...ports, signal });
    // Only what is installed beside the extensions has to be known before the request is.
    const known = settings.constraints.some(({ kind }) => kind === 'environment') ? await detect() : undefined;
    const request = await readRequest(settings, ports.environment, known);
    const { specifications, requestOptions } = request;
    const provider = replacements.provider ?? createConfiguredProvider(settings.provider, settings, ports);
    const layout = new layout_CacheLayout(settings.cacheRoot);
    const mounting = isMountable(settings, ports.environment) ? replacements.mounting : undefined;
    const archives = once(() => selectArchives({ ...ports, isTarOnly: settings.archive === 'tar', isMounting: mounting !== undefined }));
    // Without an entry in place the provider will be asked: its client loads while the interpreter is.
    const isInPlace = await isPresent(layout.request(requestDigest(specifications, requestOptions)));
    const [platform] = await Promise.all([
        known ?? detect(),
        // Both start programs and wait for them: together they take no longer than the slower one.
        provider === undefined ? undefined : archives(),
        isInPlace ? undefined : provider?.prepare?.(),
        mounting === undefined ? undefined : mounts_removeLeftovers(layout, ports),
    ]);
    // A specification whose marker is false here is no part of the request.
    const active = specifications.filter(({ marker }) => marker === undefined || (0,specification_marker/* isMarkerTrue */.PC)(marker, platform.markers));
    const dependencies = dependenciesOf({
        settings,
        request,
        ports,
        replacements,
        platform,
        provider,
        layout,
        mounting,
        selectArchives: archives,
    });
    const options = {
        requestOptions,
        ttl: settings.ttl,
        isPinnedKept: settings.isPinnedKept,
        aheadHours: replacements.aheadHours ?? 0,
        staleIfError: settings.staleIfError,
        refresh: provider?.canSave === false && settings.refresh === 'after' ? 'never' : settings.refresh,
        random: replacements.random ?? Math.random,
        suffix: settings.cacheSuffix,
        isSaving: settings.save !== 'false',
        optional: settings.isFailingOnError ? request.optional : new Set(specifications.map(({ digest }) => digest)),
        onConflict: settings.isolation === 'package' ? 'error' : settings.onConflict,
        isLookupOnly: settings.isLookupOnly,
        isFailingOnMiss: settings.isFailingOnMiss,
        signal,
    };
    const groups = active.length === 0 ? [] : settings.isolation === 'package' ? active.map((specification) => [specification]) : [active];
    const limit = pLimit(isolationConcurrency);
    const shared = await Promise.all(groups.map((group) => limit(() => ensureRequest(group, options, dependencies))));
    const isolated = await Promise.all(isolatedIn(shared, active).map((specification) => limit(() => ensureRequest([specification], alone(options), dependencies))));
    const { result, isImportable } = await conclude({ ...request, shared, isolated, active, platform, settings, ports, signal });
    const requests = [...shared, ...isolated];
    // What could not be imported is not handed on: another machine resolves anew.
    const pending = isImportable ? requests.flatMap((made) => (made.pending === undefined ? [] : [made.pending])) : [];
    const isRefreshDue = requests.some((made) => made.isRefreshDue);
    return { result, pending, keyLines: requests.flatMap(({ keyLines }) => keyLines), provider, isRefreshDue };
}
/** Those that do not go with the rest of their request, and get a tree of their own. */
function isolatedIn(requests, active) {
    const digests = requests.flatMap(({ extensions }) => extensions.flatMap(({ digest, apart }) => (apart?.how === 'isolated' ? [digest] : [])));
    return active.filter(({ digest }) => digests.includes(digest));
}
/** The options of a request for one extension: the same as where it is asked for alone. */
function alone({ requestOptions: { onConflict: _, ...requestOptions }, ...options }) {
    return { ...options, requestOptions, onConflict: 'error' };
}
/** Uploads what was packed, one after the other. Failures are results, never errors. */
async function savePendings(pendings, provider, cacheRoot, signal) {
    const saved = [];
    for (const pending of pendings) {
        const start = performance.now();
        const result = await savePending(pending, provider, signal);
        saved.push({ key: pending.key, sizeBytes: pending.sizeBytes, result });
        // Stamps tell nothing of what saving costs.
        if (result.status !== 'saved' || pending.kind === 'stamp')
            continue;
        const ms = Math.round(performance.now() - start);
        const measurement = { at: systemClock.now().toISOString(), ms, bytes: pending.sizeBytes, means: '' };
        const place = { digest: pending.requestDigest, platformId: pending.platformId };
        // Only a figure for later runs: the upload itself is done.
        await addMeasurement(new layout_CacheLayout(cacheRoot), place, 'saves', measurement).catch(() => []);
    }
    return saved;
}
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}
/** How saving went, as results have it. */
function saveReports(saved, { name }) {
    return saved.map(({ key, result: { status, detail } }) => ({ provider: name, action: 'save', status, detail, key }));
}
function dependenciesOf({ settings, request, ports, replacements, platform, provider, ...chosen }) {
    const { runner, environment, logger, clock } = ports;
    const installer = replacements.installer ?? createUvInstaller(uvSessionOptions({ settings, request, ports, replacements }));
    return {
        ...chosen,
        platform,
        clock,
        logger,
        installer,
        compileByteCode: createByteCodeCompiler({ runner, environment, logger }),
        provider,
    };
}
/** How uv is found and run for some settings. */
function uvSessionOptions({ settings, request, ports, replacements, }) {
    const { runner, logger, clock } = ports;
    const { indexUrl, extraIndexUrls, uvConfig, isRequiringHashes, onlyBinary } = settings;
    // What an earlier step made importable must not reach the builds of this one.
    const environment = cleanupImportPaths(ports.environment);
    return {
        runner,
        environment,
        logger,
        settings: {
            constraints: request.constraints.files,
            constraintLines: request.constraints.lines,
            constraintNames: request.constraints.names,
            hashLines: request.hashLines,
            isRequiringHashes,
            excludeNewer: excludeNewerTime(settings.excludeNewer, clock),
            onlyBinary,
            indexUrl,
            extraIndexUrls,
            configFile: uvConfig,
        },
        retryPolicy: {
            ...defaultRetryPolicy,
            retries: settings.retries,
            firstWaitMs: replacements.firstWaitMs ?? defaultRetryPolicy.firstWaitMs,
        },
        findUv: (platform, signal) => findUv({
            runner,
            environment,
            logger,
            platform,
            store: replacements.toolStore ?? createToolDirectory(new layout_CacheLayout(settings.cacheRoot).tools),
            version: settings.uvVersion,
            indexUrl,
            signal,
        }),
    };
}
/** The process as it is: what library users get where they bring nothing of their own. Logs nothing. */
function defaultPorts() {
    return { logger: silentLogger, runner: childProcessRunner, clock: systemClock, environment: { ...process.env } };
}

// EXTERNAL MODULE: ./lib/configuration/extensions.js + 3 modules
var extensions = __nccwpck_require__(2787);
;// CONCATENATED MODULE: ./lib/configuration/inputs.js
/** All inputs, in the order of `action.yml`. */
const inputDefinitions = [
    {
        name: 'packages',
        scope: 'action',
        defaultText: '',
        description: 'What to make importable, one specification a line: a PEP 508 requirement, or a path, wheel or URL that uv takes.',
    },
    {
        name: 'requirements',
        scope: 'both',
        argument: 'FILE',
        defaultText: '',
        description: 'Files whose lines are specifications too, one file a line: requirements files, `pyproject.toml` (its dependencies), `pyproject.toml[extra]`, `pyproject.toml:group`.',
    },
    {
        name: 'config',
        scope: 'both',
        argument: 'FILE',
        defaultText: '',
        description: 'Files with `[[extensions]]`, one a line: TOML files, or a `pyproject.toml` with `[[tool.ensure-extensions.extensions]]`. Later files override earlier ones.',
    },
    {
        name: 'only',
        scope: 'both',
        argument: 'NAME',
        defaultText: '',
        description: 'The names of the extensions of `config` that are meant, one a line. Default: all.',
    },
    {
        name: 'python',
        scope: 'both',
        argument: 'PYTHON',
        defaultText: '',
        description: 'The interpreter that will import: a path, or a version such as `3.12`. Default: the first of `python`, `python3` on PATH.',
    },
    {
        name: 'cache-root',
        scope: 'both',
        argument: 'DIR',
        defaultText: '',
        description: 'The directory everything is kept in. Default: `ENSURE_EXTENSIONS_CACHE`, else `ensure-extensions` in the cache directory of the user.',
    },
    {
        name: 'provider',
        scope: 'both',
        argument: 'NAME',
        defaultText: 'auto',
        description: 'Where archives are kept between machines: `github-actions`, `local`, `local:DIR`, `s3://BUCKET/PREFIX?endpoint=…&region=…`, `none`; several, the nearest first, as in `local,s3://…`; `auto` is `github-actions` where the runner offers its cache, else `none`.',
    },
    {
        name: 'restore-timeout',
        scope: 'both',
        argument: 'SECONDS',
        defaultText: '300',
        description: 'How many seconds a store may take to look up and bring an archive (15 at most for the look-up alone); then it is given up for this run.',
    },
    {
        name: 'archive',
        scope: 'both',
        argument: 'FORMAT',
        defaultText: 'auto',
        description: 'How trees travel: `auto` is a squashfs image where this machine opens them (the action mounts it, the CLI unpacks it), else a tar archive; `tar` is always the latter.',
    },
    {
        name: 'ttl-hours',
        scope: 'both',
        argument: 'HOURS',
        defaultText: '',
        description: 'After how many hours an extension is resolved anew; `0` always, `never` not at all. Default: what was asked for when it was installed, else 24.',
    },
    {
        name: 'keep-pinned',
        scope: 'both',
        defaultText: 'false',
        description: 'Whether extensions that name one version (`==`) never expire. What they need may have any version, so usually they do.',
    },
    {
        name: 'refresh',
        scope: 'both',
        argument: 'WHEN',
        defaultText: 'before',
        description: 'When what has expired is resolved anew: `before` it is used, `after` the job that uses it as it is (on the command line: at the end), `never`.',
    },
    {
        name: 'stale-if-error',
        scope: 'both',
        argument: 'POLICY',
        defaultText: 'network',
        description: 'When what has expired is used although refreshing it failed: `network` (a failure that may pass), `always`, `never`; with a number of hours, as in `network 72`, for so long after it expired (default 168).',
    },
    {
        name: 'retries',
        scope: 'both',
        argument: 'N',
        defaultText: '3',
        description: 'How often a failure that may pass (network, index) is tried again, after 1, 2, 4 … s, for 60 s at most.',
    },
    {
        name: 'isolation',
        scope: 'both',
        argument: 'MODE',
        defaultText: 'shared',
        description: '`shared` installs all together into one tree; `package` gives each specification a tree of its own.',
    },
    {
        name: 'on-conflict',
        scope: 'both',
        argument: 'POLICY',
        defaultText: 'error',
        description: 'What becomes of extensions that do not go together: `error` fails them; `isolate` gives the last of them a tree and outputs of its own, off the shared PYTHONPATH; `drop-optional` leaves out one with `required = false`.',
    },
    {
        name: 'pth',
        scope: 'both',
        argument: 'POLICY',
        defaultText: 'process',
        description: 'What becomes of the `.pth` files of the packages: `process` as in a site directory, `paths-only` adds their paths and runs none of their code, `ignore`.',
    },
    {
        name: 'import-order',
        scope: 'both',
        argument: 'ORDER',
        defaultText: 'auto',
        description: '`before` or `after` the packages of the interpreter itself; `auto` is before those of the interpreter they are for, after those of another virtual environment of its version.',
    },
    {
        name: 'export',
        scope: 'action',
        defaultText: 'true',
        description: 'Whether later steps get PYTHONPATH and PATH. With `false` only the outputs are set, for single steps to use.',
    },
    {
        name: 'verify-import',
        scope: 'both',
        defaultText: 'false',
        description: 'Import the modules and entry points of each extension in a fresh interpreter; one that cannot be imported has failed.',
    },
    {
        name: 'verify-register',
        scope: 'both',
        defaultText: 'false',
        description: 'Call `register(arguments)` of the module of each enabled extension of `config`, once, in one fresh interpreter; one that raises has failed.',
    },
    {
        name: 'constraints',
        scope: 'both',
        argument: 'FILE',
        defaultText: '',
        description: 'What versions must keep to, one a line: constraints or requirements files, a `uv.lock`, or `environment` for what the interpreter has installed. The content counts in the cache key.',
    },
    {
        name: 'exclude-newer',
        scope: 'both',
        argument: 'WHEN',
        defaultText: '',
        description: 'Only what was uploaded before a date (`2026-11-01`, or a time as in RFC 3339), or at least so many days ago (`7 days`). The index has to say when.',
    },
    {
        name: 'require-hashes',
        scope: 'both',
        defaultText: 'false',
        description: 'Install nothing without a hash: every package needs `--hash` in a file of `requirements` or `constraints`, and one version (`==`).',
    },
    {
        name: 'only-binary',
        scope: 'both',
        argument: 'NAME',
        defaultText: '',
        description: 'Packages that are never built from source, one a line; `:all:` for all of them.',
    },
    {
        name: 'index-url',
        scope: 'both',
        argument: 'URL',
        defaultText: '',
        description: 'The package index to use instead of the default one; uv itself is fetched from it too.',
    },
    {
        name: 'extra-index-url',
        scope: 'both',
        argument: 'URL',
        defaultText: '',
        description: 'Further package indexes, one a line; they are asked before `index-url`.',
    },
    {
        name: 'uv-version',
        scope: 'both',
        argument: 'VERSION',
        defaultText: '',
        description: 'Exactly this uv. Default: the uv on PATH, else a version tested with this release.',
    },
    {
        name: 'uv-config',
        scope: 'both',
        argument: 'FILE',
        defaultText: '',
        description: 'A `uv.toml` to obey; without it uv reads no configuration file.',
    },
    {
        name: 'save',
        scope: 'both',
        argument: 'WHEN',
        defaultText: 'auto',
        description: 'Whether new archives are saved: `true`, `false`, or `auto`, where the token may write.',
    },
    {
        name: 'save-at',
        scope: 'action',
        defaultText: 'post',
        description: 'When archives are uploaded: `post` (after the job, delaying nobody) or `main` (in this step).',
    },
    {
        name: 'fail-on-error',
        scope: 'action',
        defaultText: 'true',
        description: 'Whether the step fails when an extension failed. With `false` the others are cached without it.',
    },
    {
        name: 'mode',
        scope: 'action',
        defaultText: 'ensure',
        description: '`ensure` makes packages importable for later steps. `warm`, for a scheduled workflow, ensures the packages, the extensions of `config` and each requirements file by itself, for every line of `python`, refreshes what expires within a day, saves it, and exports nothing.',
    },
    {
        name: 'lookup-only',
        scope: 'both',
        defaultText: 'false',
        description: 'Only say whether everything is cached; nothing is restored, installed or exported.',
    },
    {
        name: 'fail-on-miss',
        scope: 'both',
        defaultText: 'false',
        description: 'Fail instead of installing what is not cached. An unavailable cache service is no miss.',
    },
    {
        name: 'env-file',
        cliName: 'write-env',
        scope: 'both',
        argument: 'FILE',
        defaultText: '',
        description: 'Files to write `ENSURE_EXTENSIONS_ENTRY` and `PYTHONPATH` to, one a line, as `uv run --env-file` reads them; `docker:FILE` as `docker run --env-file` does. Lines of others stay.',
    },
    {
        name: 'cache-suffix',
        scope: 'both',
        argument: 'TEXT',
        defaultText: '',
        description: 'A part of the cache key of your own, to keep caches apart or to start anew; letters, digits, `.`, `_`, `-`, at most 64.',
    },
];
/** The text of an input, or its default. */
function inputText(raw, name) {
    const definition = inputDefinitions.find((input) => input.name === name);
    if (definition === undefined)
        throw new Error(`there is no input '${name}'`);
    const given = raw[name]?.trim();
    return given === undefined || given === '' ? definition.defaultText : given;
}

;// CONCATENATED MODULE: ./lib/configuration/provider-setting.js

/** What the input takes, for messages. */
const providerForms = 'auto, none, github-actions, local, local:DIR, s3://BUCKET/PREFIX?region=…&endpoint=…&path-style=true&repository=…&default-branch=…; several, separated by commas';
/**
 * Reads the text of an input.
 *
 * @param workspace what relative directories start from, absolute.
 * @returns undefined for text that names no provider.
 */
function parseProvider(text, workspace) {
    // A directory may hold a comma; what follows one begins another tier only if it reads as such.
    const parts = text.split(/,\s*(?=(?:auto|none|github-actions|local|s3)(?:$|[,:]))/).map((part) => part.trim());
    const tiers = parts.map((part) => parseTier(part, workspace));
    if (tiers.some((tier) => tier === undefined))
        return undefined;
    const known = tiers.filter((tier) => tier !== undefined);
    const [only] = known;
    if (known.length === 1)
        return only;
    return known.some(({ kind }) => kind === 'none') ? undefined : { kind: 'tiers', tiers: known };
}
function parseTier(text, workspace) {
    if (text === 'auto' || text === 'none' || text === 'github-actions' || text === 'local')
        return { kind: text };
    if (text.startsWith('local:') && text.length > 'local:'.length) {
        return { kind: 'local', directory: external_node_path_.resolve(workspace, text.slice('local:'.length)) };
    }
    return text.startsWith('s3://') ? parseS3(text) : undefined;
}
const s3Options = new Set(['region', 'endpoint', 'path-style', 'repository', 'default-branch']);
function parseS3(text) {
    if (!URL.canParse(text))
        return undefined;
    const { hostname, pathname, searchParams, username, password } = new URL(text);
    // Credentials in an input would reach logs and states.
    if (hostname === '' || username !== '' || password !== '')
        return undefined;
    const option = (name) => searchParams.get(name) || undefined;
    const [endpoint, region, pathStyle, repository, defaultBranch] = ['endpoint', 'region', 'path-style', 'repository', 'default-branch'].map(option);
    const isKnown = [...searchParams.keys()].every((name) => s3Options.has(name));
    const isEndpoint = endpoint === undefined || (/^https?:\/\/[^@\s]+$/.test(endpoint) && URL.canParse(endpoint));
    if (!isKnown || !isEndpoint || (pathStyle !== undefined && !['true', 'false'].includes(pathStyle)))
        return undefined;
    return {
        kind: 's3',
        bucket: hostname,
        prefix: decodeURIComponent(pathname).replaceAll(/^\/+|\/+$/g, ''),
        ...(endpoint === undefined ? {} : { endpoint }),
        ...(region === undefined ? {} : { region }),
        ...(pathStyle === undefined ? {} : { isPathStyle: pathStyle === 'true' }),
        ...(repository === undefined ? {} : { repository }),
        ...(defaultBranch === undefined ? {} : { defaultBranch }),
    };
}

;// CONCATENATED MODULE: ./lib/configuration/pyproject.js






const groupSchema = dist/* array */.YOg(dist/* union */.KCZ([dist/* string */.YjP(), dist/* object */.Ikc({ 'include-group': dist/* string */.YjP() })]));
const pyprojectSchema = dist/* object */.Ikc({
    project: dist/* optional */.lqM(dist/* object */.Ikc({
        name: dist/* optional */.lqM(dist/* string */.YjP()),
        dependencies: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP())),
        'optional-dependencies': dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* array */.YOg(dist/* string */.YjP()))),
    })),
    'dependency-groups': dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), groupSchema)),
});
/** Reads `pyproject.toml`, `pyproject.toml[docs,test]` or `pyproject.toml:docs`; undefined for other files. */
function selectPyproject(text) {
    const [, file, extras, group] = /^(.*pyproject\.toml)(?:\[([^\]]*)\])?(?::([\w.-]+))?$/.exec(text) ?? [];
    if (file === undefined)
        return undefined;
    const names = (extras ?? '')
        .split(',')
        .map((extra) => extra.trim())
        .filter((extra) => extra !== '');
    return { file, extras: names, group };
}
/**
 * The specifications of a list in a `pyproject.toml`. An extra that names the project itself (`project[test]`) and a
 * group that includes another are followed.
 *
 * @throws ExtensionConfigError `file-unreadable` for bad TOML, wrong types, or a list that is not there.
 */
async function readPyproject(selection, origin) {
    const text = await (0,input_file/* readInputFile */.j)(selection.file, origin);
    const document = parsePyproject(text, selection.file, origin);
    const name = external_node_path_.basename(selection.file);
    if (selection.group !== undefined) {
        return groupOf(document, selection.group, []).map((item) => ({ text: item, origin: `${name}, group ${selection.group}` }));
    }
    if (selection.extras.length === 0) {
        const dependencies = document.project?.dependencies;
        if (dependencies === undefined)
            throw missing(`${origin}: ${name} has no project.dependencies`, selection.file);
        return dependencies.map((item) => ({ text: item, origin: `${name}, project.dependencies` }));
    }
    return selection.extras.flatMap((extra) => extraOf(document, extra, []).map((item) => ({ text: item, origin: `${name}, extra ${extra}` })));
    function extraOf(pyproject, extra, parents) {
        const lists = Object.entries(pyproject.project?.['optional-dependencies'] ?? {});
        const list = lists.find(([key]) => (0,specification_marker/* normalizeName */.Pc)(key) === (0,specification_marker/* normalizeName */.Pc)(extra))?.[1];
        if (list === undefined)
            throw missing(`${origin}: ${name} has no extra '${extra}'; it has ${namesOf(lists)}`, extra);
        if (parents.includes(extra))
            return [];
        const self = (0,specification_marker/* normalizeName */.Pc)(pyproject.project?.name ?? '');
        return list.flatMap((item) => {
            const [, project, inner] = /^([\w.-]+)\s*\[([^\]]+)\]\s*$/.exec(item.trim()) ?? [];
            if (project === undefined || inner === undefined || self === '' || (0,specification_marker/* normalizeName */.Pc)(project) !== self)
                return [item];
            return inner.split(',').flatMap((nested) => extraOf(pyproject, nested.trim(), [...parents, extra]));
        });
    }
    function groupOf(pyproject, group, parents) {
        const groups = Object.entries(pyproject['dependency-groups'] ?? {});
        const list = groups.find(([key]) => (0,specification_marker/* normalizeName */.Pc)(key) === (0,specification_marker/* normalizeName */.Pc)(group))?.[1];
        if (list === undefined)
            throw missing(`${origin}: ${name} has no dependency group '${group}'; it has ${namesOf(groups)}`, group);
        if (parents.includes(group))
            throw missing(`${origin}: the dependency group '${group}' of ${name} includes itself`, group);
        return list.flatMap((item) => (typeof item === 'string' ? [item] : groupOf(pyproject, item['include-group'], [...parents, group])));
    }
}
function parsePyproject(text, file, origin) {
    try {
        return dist/* parse */.qgA(pyprojectSchema, (0,smol_toml_dist/* parse */.qg)(text));
    }
    catch (cause) {
        throw new errors/* ExtensionConfigError */.sw(`${origin}: ${file} cannot be read: ${(0,errors/* messageOf */.bD)(cause)}`, {
            code: 'file-unreadable',
            subject: file,
            hint: 'Mend the file; `uv tree` or any other tool would stumble over it too.',
            cause,
        });
    }
}
function missing(message, subject) {
    return new errors/* ExtensionConfigError */.sw(message, {
        code: 'file-unreadable',
        subject,
        hint: 'Name a list that exists: pyproject.toml, pyproject.toml[extra] or pyproject.toml:group.',
    });
}
function namesOf(lists) {
    return lists.length === 0 ? 'none' : lists.map(([key]) => key).join(', ');
}

;// CONCATENATED MODULE: ./lib/configuration/requirements-file.js



/** Files nested deeper than this are a mistake. */
const maxDepth = 20;
/**
 * Reads the specifications of a requirements file: one a line, with comments, continuation lines and nested files
 * (`-r`). Any other option is refused by name.
 *
 * @throws ExtensionConfigError `file-unreadable` or `requirements-option`, naming file and line.
 */
async function readRequirementsFile(file, origin, parents = []) {
    const name = external_node_path_.basename(file);
    if (parents.includes(file) || parents.length > maxDepth) {
        throw new errors/* ExtensionConfigError */.sw(`${origin}: ${file} includes itself`, {
            code: 'file-unreadable',
            subject: file,
            hint: 'Remove the -r line that leads back to it.',
        });
    }
    const specifications = [];
    for (const { text, line } of logicalLines(await (0,input_file/* readInputFile */.j)(file, origin))) {
        const place = `${name}, line ${line}`;
        const [, nested] = /^(?:-r|--requirements?)(?:\s+|=)\s*(.+)$/.exec(text) ?? [];
        if (nested !== undefined) {
            const target = external_node_path_.resolve(external_node_path_.dirname(file), nested.trim());
            specifications.push(...(await readRequirementsFile(target, place, [...parents, file])));
        }
        else if (text.startsWith('-'))
            refuseOption(text, place);
        else
            specifications.push(withHashes(text, place));
    }
    return specifications;
}
/** The strong algorithms, each with the length of its digest in hex. */
const hashPattern = /^--hash[= ]\s*(sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/i;
/** A specification and the hashes behind it. */
function withHashes(text, place) {
    const start = text.search(/\s--\S/);
    if (start === -1)
        return { text, origin: place };
    const hashes = text
        .slice(start)
        .trim()
        .split(/\s+(?=--)/)
        .map((option) => hashPattern.exec(option)?.[1]?.toLowerCase() ?? refuseOption(option, place));
    return { text: text.slice(0, start).trim(), origin: place, hashes };
}
/** The lines of the file with continuations joined and comments removed; the number is that of the first line. */
function logicalLines(content) {
    const result = [];
    let joined = '';
    let first = 0;
    for (const [index, raw] of content
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\r|\n/)
        .entries()) {
        if (joined === '')
            first = index + 1;
        // As in pip: a comment begins the line or follows white space, and ends a continuation.
        const isContinued = /(?<!\\)\\$/.test(raw) && !/(?:^|\s)#/.test(raw);
        joined += isContinued ? `${raw.slice(0, -1)} ` : raw;
        if (isContinued)
            continue;
        const text = joined.replace(/(?:^|\s)#.*$/, '').trim();
        if (text !== '')
            result.push({ text, line: first });
        joined = '';
    }
    if (joined.trim() !== '')
        result.push({ text: joined.trim(), line: first });
    return result;
}
function refuseOption(text, place) {
    const option = /^-{1,2}[A-Za-z][\w-]*/.exec(text)?.[0] ?? text;
    const inputs = {
        '-c': 'Name the file in the input constraints.',
        '--constraint': 'Name the file in the input constraints.',
        '-i': 'Use the input index-url.',
        '--index-url': 'Use the input index-url.',
        '--extra-index-url': 'Use the input extra-index-url.',
        '-e': 'Editable installs cannot be cached; name the path without -e.',
        '--editable': 'Editable installs cannot be cached; name the path without --editable.',
        '--hash': 'Write it as --hash=sha256:… behind its specification; sha384 and sha512 are taken too.',
    };
    throw new errors/* ExtensionConfigError */.sw(`${place}: the option '${option}' is not a specification`, {
        code: 'requirements-option',
        subject: option,
        hint: inputs[option] ?? 'Only specifications, comments and nested files (-r) are read; options have inputs of their own or uv-config.',
    });
}

;// CONCATENATED MODULE: ./lib/configuration/supply-chain.js

/** Reads `exclude-newer`. */
const parseExcludeNewer = {
    allowed: 'a date (2026-11-01), a time (2026-11-01T12:00:00Z), a number of days (7 days)',
    parse(text) {
        const [, days] = /^(\d{1,5}) days?$/.exec(text) ?? [];
        if (days !== undefined)
            return { kind: 'days', days: Number(days) };
        const isTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text);
        return isTime && !Number.isNaN(Date.parse(text)) ? { kind: 'time', time: text } : undefined;
    },
};
/** Reads `only-binary`: names of packages, or `:all:`. */
const parseOnlyBinary = {
    allowed: ':all:, or names of packages',
    parse(text) {
        const names = text.split(/[\s,]+/).filter((name) => name !== '');
        const isWrong = names.some((name) => name !== ':all:' && !/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(name));
        if (isWrong)
            return undefined;
        return names.includes(':all:') ? [':all:'] : [...new Set(names.map(specification_marker/* normalizeName */.Pc))].sort();
    },
};

;// CONCATENATED MODULE: ./lib/configuration/settings.js









/**
 * Reads and validates all inputs.
 *
 * @throws ExtensionConfigError naming the input, its value and what is allowed; `packages-empty` where nothing is named.
 */
async function readSettings(source) {
    const { raw, workspace } = source;
    const text = (name) => inputText(raw, name);
    const optional = (name) => (text(name) === '' ? undefined : text(name));
    const oneOf = (name, allowed) => {
        const value = text(name);
        return allowed.includes(value) ? value : refuse(source, name, allowed.join(', '));
    };
    const flag = (name) => oneOf(name, ['true', 'false']) === 'true';
    const uvConfig = optional('uv-config');
    const extensions = await readConfiguration(source);
    const specifications = [...packagesOf(extensions), ...(await readSpecifications(source))];
    if (specifications.length === 0 && text('config') === '') {
        throw new errors/* ExtensionConfigError */.sw('no specification was given', {
            code: 'packages-empty',
            subject: source.nameOf('packages'),
            hint: 'Name at least one package, such as sphinx-copybutton==0.5.2, or a file in requirements or config.',
        });
    }
    return {
        mode: oneOf('mode', ['ensure', 'warm']),
        specifications,
        extensions,
        workspace,
        python: optional('python'),
        cacheRoot: cacheRootOf(optional('cache-root'), source.environment, workspace),
        provider: providerOf(source),
        restoreMs: wholeNumber(source, 'restore-timeout', 3_600) * 1_000,
        archive: oneOf('archive', ['auto', 'tar']),
        ttl: settings_ttlOf(source),
        isPinnedKept: flag('keep-pinned'),
        staleIfError: staleIfErrorOf(source),
        refresh: oneOf('refresh', ['before', 'after', 'never']),
        retries: wholeNumber(source, 'retries', 20),
        isolation: oneOf('isolation', ['shared', 'package']),
        onConflict: oneOf('on-conflict', ['error', 'isolate', 'drop-optional']),
        pth: oneOf('pth', ['process', 'paths-only', 'ignore']),
        importOrder: oneOf('import-order', ['auto', 'before', 'after']),
        isExporting: flag('export'),
        isVerifyingImport: flag('verify-import'),
        isVerifyingRegister: flag('verify-register'),
        constraints: linesOf(text('constraints')).map((line) => constraintOf(line.text, workspace)),
        excludeNewer: parsed(source, 'exclude-newer', parseExcludeNewer),
        isRequiringHashes: flag('require-hashes'),
        onlyBinary: parsed(source, 'only-binary', parseOnlyBinary) ?? [],
        indexUrl: optional('index-url') === undefined ? undefined : urlOf(source, 'index-url', text('index-url')),
        extraIndexUrls: linesOf(text('extra-index-url')).map((line) => urlOf(source, 'extra-index-url', line.text)),
        uvVersion: uvVersionOf(source),
        uvConfig: uvConfig === undefined ? undefined : external_node_path_.resolve(workspace, uvConfig),
        save: oneOf('save', ['true', 'false', 'auto']),
        saveAt: oneOf('save-at', ['post', 'main']),
        isFailingOnError: flag('fail-on-error'),
        isFailingOnMiss: flag('fail-on-miss'),
        isLookupOnly: flag('lookup-only'),
        cacheSuffix: suffixOf(source),
        envFiles: linesOf(text('env-file')).map((line) => envFileOf(line.text, workspace)),
    };
}
/** The value of an input that its parser reads; undefined where it is not given. */
function parsed(source, name, { parse, allowed }) {
    const text = inputText(source.raw, name);
    return text === '' ? undefined : (parse(text) ?? refuse(source, name, allowed));
}
function refuse(source, name, allowed) {
    throw new errors/* ExtensionConfigError */.sw(`${source.nameOf(name)}: '${(0,redact/* redactUrls */.s)(inputText(source.raw, name))}' is not one of: ${allowed}`, {
        code: 'input-invalid',
        subject: name,
        hint: `Allowed: ${allowed}.`,
    });
}
/** The lines of a text that are not empty and no comment, with their numbers. */
function linesOf(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((line, index) => ({ text: line.trim(), line: index + 1 }))
        .filter((line) => line.text !== '' && !line.text.startsWith('#'));
}
async function readSpecifications(source) {
    const { raw, workspace, nameOf } = source;
    const specifications = (source.arguments ?? []).map((argument, index) => ({
        text: argument,
        origin: `argument ${index + 1}`,
    }));
    // The raw text, not a trimmed one: line numbers are those the user sees.
    for (const { text, line } of linesOf(raw['packages'] ?? ''))
        specifications.push({ text, origin: `packages, line ${line}` });
    for (const { text, line } of linesOf(raw['requirements'] ?? '')) {
        const origin = `${nameOf('requirements')}, line ${line}`;
        const pyproject = selectPyproject(text);
        specifications.push(...(pyproject === undefined
            ? await readRequirementsFile(external_node_path_.resolve(workspace, text), origin)
            : await readPyproject({ ...pyproject, file: external_node_path_.resolve(workspace, pyproject.file) }, origin)));
    }
    return specifications;
}
async function readConfiguration(source) {
    const { raw, workspace, nameOf } = source;
    const files = linesOf(raw['config'] ?? '').map(({ text }) => external_node_path_.resolve(workspace, text));
    const names = linesOf(raw['only'] ?? '').map(({ text }) => text);
    if (files.length === 0 && names.length > 0) {
        throw new errors/* ExtensionConfigError */.sw(`${nameOf('only')} names extensions of ${nameOf('config')}, which is empty`, {
            code: 'input-invalid',
            subject: 'only',
            hint: 'Name the configuration file, or leave this out.',
        });
    }
    if (files.length === 0)
        return [];
    // Its parsers are loaded where there is something to parse: each start would pay for them.
    const { readExtensions, onlyNamed } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 2787));
    const extensions = await readExtensions({ files, workspace, origin: nameOf('config') });
    return names.length === 0 ? extensions : onlyNamed(extensions, names, nameOf('only'));
}
/** What the enabled external extensions ask for. */
function packagesOf(extensions) {
    return extensions.flatMap(({ name, isEnabled, package: text, origin, directory, ttl }) => !isEnabled || text === undefined
        ? []
        : [{ text, origin, baseDirectory: directory, extension: name, ...(ttl === undefined ? {} : { ttl }) }]);
}
function constraintOf(text, workspace) {
    return text === 'environment' ? { kind: 'environment' } : { kind: 'file', file: external_node_path_.resolve(workspace, text) };
}
/** The cache root that is named, else ENSURE_EXTENSIONS_CACHE, else the default one; absolute. */
function cacheRootOf(given, environment, workspace) {
    const named = given ?? (environment['ENSURE_EXTENSIONS_CACHE'] || undefined);
    return named === undefined ? defaultCacheRoot(environment) : external_node_path_.resolve(workspace, named);
}
/** `ensure-extensions` in the user's cache directory: XDG_CACHE_HOME or ~/.cache, ~/Library/Caches, %LOCALAPPDATA%. */
function defaultCacheRoot(environment) {
    const home = environment['HOME'] || environment['USERPROFILE'] || (0,external_node_os_.homedir)();
    const base = process.platform === 'win32'
        ? environment['LOCALAPPDATA'] || external_node_path_.join(home, 'AppData', 'Local')
        : process.platform === 'darwin'
            ? external_node_path_.join(home, 'Library', 'Caches')
            : environment['XDG_CACHE_HOME'] || external_node_path_.join(home, '.cache');
    return external_node_path_.join(base, 'ensure-extensions');
}
function providerOf(source) {
    return parseProvider(inputText(source.raw, 'provider'), source.workspace) ?? refuse(source, 'provider', providerForms);
}
function settings_ttlOf(source) {
    const value = inputText(source.raw, 'ttl-hours');
    if (value === '')
        return undefined;
    if (value === 'never')
        return 'never';
    return /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : refuse(source, 'ttl-hours', 'hours such as 24 or 0.5, 0 for always, never');
}
/** For how long an expired extension is a fallback where no number is given, in hours: a week. */
const defaultStaleHours = 168;
function staleIfErrorOf(source) {
    const text = inputText(source.raw, 'stale-if-error');
    const match = /^(?:(network|always)(?: +(\d+(?:\.\d+)?))?|(never)|(\d+(?:\.\d+)?))$/.exec(text);
    if (match === null)
        return refuse(source, 'stale-if-error', 'network, always, either with a number of hours (network 72), never');
    const [, on = 'network', hours, never, plain] = match;
    const kind = on === 'always' ? 'always' : 'network';
    return { on: never === undefined ? kind : 'never', hours: Number(hours ?? plain ?? defaultStaleHours) };
}
function wholeNumber(source, name, most) {
    const value = inputText(source.raw, name);
    return /^\d+$/.test(value) && Number(value) <= most ? Number(value) : refuse(source, name, `a whole number from 0 to ${most}`);
}
function urlOf(source, name, value) {
    if (!/^(?:https?|file):\/\/\S+$/i.test(value) || !URL.canParse(value)) {
        throw new errors/* ExtensionConfigError */.sw(`${source.nameOf(name)}: '${(0,redact/* redactUrls */.s)(value)}' is no URL of an index`, {
            code: 'input-invalid',
            subject: name,
            hint: 'Give an https:// URL that ends in /simple; credentials are better kept in UV_INDEX_…_USERNAME and _PASSWORD.',
        });
    }
    return value;
}
function uvVersionOf(source) {
    const value = inputText(source.raw, 'uv-version');
    if (value === '')
        return undefined;
    return /^\d+\.\d+\.\d+\w*$/.test(value) ? value : refuse(source, 'uv-version', 'an exact version such as 0.13.8');
}
function envFileOf(text, workspace) {
    const [, file] = /^docker:(.+)$/.exec(text) ?? [];
    return { file: external_node_path_.resolve(workspace, file ?? text), form: file === undefined ? 'dotenv' : 'docker' };
}
function suffixOf(source) {
    const value = inputText(source.raw, 'cache-suffix').toLowerCase();
    return /^[a-z0-9._-]{0,64}$/.test(value) ? value : refuse(source, 'cache-suffix', 'at most 64 letters, digits, ., _ and -');
}

;// CONCATENATED MODULE: ./lib/ensure-options.js



/** The ports a caller brings, else those of the process. */
function portsOf(options) {
    const ports = defaultPorts();
    return {
        logger: options.logger ?? ports.logger,
        runner: options.runner ?? ports.runner,
        clock: options.clock ?? ports.clock,
        environment: options.environment ?? ports.environment,
    };
}
/** The settings that options mean. Throws ExtensionConfigError for bad input. */
async function settingsOf(specifications, options) {
    const { config = [], ttlHoursOf = {} } = options;
    if (specifications.length === 0 && config.length === 0) {
        throw new errors/* ExtensionConfigError */.sw('no specification was given', {
            code: 'packages-empty',
            hint: 'Name at least one package, or a file in config.',
        });
    }
    const list = (lines) => (lines ?? []).join('\n');
    // The values that have a spelling as inputs are read as such, so that both are refused alike.
    const read = await readSettings({
        raw: {
            config: list(config),
            only: list(options.only),
            constraints: list(options.constraints),
            'exclude-newer': options.excludeNewer,
            'only-binary': list(options.onlyBinary),
            provider: 'none',
            'save-at': 'main',
            save: 'true',
            export: 'false',
        },
        arguments: specifications,
        environment: portsOf(options).environment,
        workspace: options.workspace ?? process.cwd(),
        nameOf: (input) => input.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase()),
    });
    return {
        ...read,
        specifications: read.specifications.map((source) => {
            const ttl = source.ttl ?? ttlHoursOf[source.text];
            return ttl === undefined ? source : { ...source, ttl };
        }),
        python: options.python,
        cacheRoot: options.cacheRoot ?? read.cacheRoot,
        archive: options.archive ?? read.archive,
        ttl: options.ttlHours,
        isPinnedKept: options.keepPinned ?? read.isPinnedKept,
        staleIfError: options.staleIfError ?? read.staleIfError,
        refresh: options.refresh ?? read.refresh,
        retries: options.retries ?? read.retries,
        isolation: options.isolation ?? read.isolation,
        onConflict: options.onConflict ?? read.onConflict,
        pth: options.pth ?? read.pth,
        importOrder: options.importOrder ?? read.importOrder,
        isVerifyingImport: options.verifyImport ?? read.isVerifyingImport,
        isVerifyingRegister: options.verifyRegister ?? read.isVerifyingRegister,
        isRequiringHashes: options.requireHashes ?? read.isRequiringHashes,
        indexUrl: options.indexUrl,
        extraIndexUrls: options.extraIndexUrls ?? [],
        uvVersion: options.uvVersion,
        uvConfig: options.uvConfig,
    };
}

;// CONCATENATED MODULE: ./lib/installation/callback-installer.js




/** An installer that calls back once per miss; what lies at the path given is copied into the entry. */
function createCallbackInstaller(install) {
    return {
        label: 'callback',
        recordsDistributions: false,
        async install({ specifications, target, base, signal }) {
            const failures = new Map();
            const stale = new Map();
            if (!(await removeTree(target)))
                throw new Error(`${target} cannot be emptied`);
            await (0,promises_.mkdir)(target, { recursive: true, mode: 0o755 });
            const keep = new Set();
            let installedCount = 0;
            const keepClosure = ({ digest }) => {
                for (const name of base?.closures.get(digest) ?? [])
                    keep.add(name);
            };
            for (const specification of specifications) {
                signal?.throwIfAborted();
                const isKeepable = (base?.closures.get(specification.digest)?.length ?? 0) > 0;
                if (base?.fresh.has(specification.digest) && isKeepable) {
                    keepClosure(specification);
                    continue;
                }
                try {
                    await (0,promises_.cp)(await install(specification.raw), target, { recursive: true });
                    installedCount += 1;
                }
                catch (cause) {
                    const failure = new errors/* ExtensionInstallationError */.QB(`${specification.display}: ${(0,errors/* messageOf */.bD)(cause)}`, {
                        code: 'installation-failed',
                        subject: specification.display,
                        hint: 'The injected installer failed; the message is its own.',
                        cause,
                    });
                    if (base?.fallback.digests.has(specification.digest) && isKeepable) {
                        stale.set(specification.digest, failure);
                        keepClosure(specification);
                    }
                    else
                        failures.set(specification.digest, failure);
                }
            }
            if (base !== undefined)
                await copyDistributions(base.tree, base.distributions.filter(({ name }) => keep.has(name)), target);
            return {
                failures,
                stale,
                apart: new Map(),
                installedCount,
                isUnchanged: false,
                isVerified: keep.size === 0,
                isBaseKept: base !== undefined,
            };
        },
    };
}

;// CONCATENATED MODULE: ./lib/mapping/paths.js





/** The text that stands for the user's home in stored paths, so that they hold for another user or machine too. */
const homeVariable = '${HOME}';
/** How long a sanitised name may be, in characters. */
const maxNameLength = 64;
/**
 * A project's directory as the registry knows it: absolute, symbolic links resolved, without the `\\?\` prefix of
 * Windows. Of a directory that is gone the part that still exists is resolved.
 */
function resolveProjectPath(projectPath) {
    const plain = projectPath.replace(/^\\\\\?\\UNC\\/, '\\\\').replace(/^\\\\\?\\/, '');
    const absolute = external_node_path_.resolve(plain);
    let existing = absolute;
    while (!(0,external_node_fs_.existsSync)(existing) && external_node_path_.dirname(existing) !== existing)
        existing = external_node_path_.dirname(existing);
    return external_node_path_.join((0,external_node_fs_.existsSync)(existing) ? external_node_fs_.realpathSync.native(existing) : existing, external_node_path_.relative(existing, absolute));
}
/** The first 8 hex digits of the SHA-256 of a project's resolved path, written with forward slashes: `/mnt/share/my-project` is `2c9b785a`. */
function pathHash(projectPath) {
    const posix = resolveProjectPath(projectPath).replaceAll('\\', '/');
    return (0,external_node_crypto_.createHash)('sha256').update(posix).digest('hex').slice(0, 8);
}
/**
 * A project's name, fit for file names: that of its `pyproject.toml`, else of its directory; lower case, with `-` for
 * runs of anything but `a-z 0-9 _ .`, at most 64 characters; `project` where nothing is left.
 */
function projectName(projectPath) {
    const resolved = resolveProjectPath(projectPath);
    return sanitizeName(nameInPyproject(resolved) ?? external_node_path_.basename(resolved));
}
/** A name fit for file names. */
function sanitizeName(name) {
    const sanitized = name
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\p{M}+/gu, '')
        .replace(/[^a-z0-9_.]+/g, '-')
        .slice(0, maxNameLength)
        .replace(/^[-.]+|[-.]+$/g, '');
    return sanitized === '' ? 'project' : sanitized;
}
function nameInPyproject(directory) {
    try {
        const { project } = (0,smol_toml_dist/* parse */.qg)((0,external_node_fs_.readFileSync)(external_node_path_.join(directory, 'pyproject.toml'), 'utf8'));
        return typeof project?.name === 'string' && project.name !== '' ? project.name : undefined;
    }
    catch {
        // No such file, or not one that names a project: the directory does.
        return undefined;
    }
}
/** The user's home directory, as the environment gives it. */
function homeOf(environment) {
    return environment['HOME'] || environment['USERPROFILE'] || (0,external_node_os_.homedir)();
}
/** Writes `${HOME}` for the user's home where a path lies in it. */
function collapseHome(location, environment) {
    const expanded = expandHome(location, environment);
    const home = homeOf(environment);
    if (expanded === home)
        return homeVariable;
    const relative = external_node_path_.relative(home, expanded);
    if (relative.startsWith('..') || external_node_path_.isAbsolute(relative))
        return expanded;
    return `${homeVariable}/${relative.replaceAll(external_node_path_.sep, '/')}`;
}
/** Replaces a leading `${HOME}`, `$HOME` or `~` by the user's home; makes the path absolute. */
function expandHome(location, environment) {
    return external_node_path_.resolve(location.replace(/^(?:\$\{HOME\}|\$HOME|~)(?=$|[\\/])/, () => homeOf(environment)));
}

;// CONCATENATED MODULE: ./lib/mapping/mapping.js

/** The env file and variable of mappings that prime-uve wrote: those without fields of ours. */
const primeUve = { envFile: '.env.uve', envVariable: 'UV_PROJECT_ENVIRONMENT' };
/** The mapping that a record of the registry describes. Nothing expanded by another machine is believed. */
function mappingOf(projectPath, record, environment) {
    const isOurs = record.entries !== undefined || record.env_file !== undefined || record.host !== undefined;
    const createdAt = record.created_at ?? new Date(0).toISOString();
    const entries = record.entries ?? [{ path: record.venv_path, last_used: createdAt }];
    return {
        projectPath,
        venvPath: record.venv_path,
        venvPathExpanded: expandHome(record.venv_path, environment),
        projectName: record.project_name ?? sanitizeName(projectPath.split(/[\\/]/).at(-1) ?? ''),
        pathHash: record.path_hash ?? pathHash(projectPath),
        createdAt,
        lastValidated: record.last_validated ?? null,
        host: record.host ?? null,
        entries: entries.map((entry) => ({ path: expandHome(entry.path, environment), lastUsed: entry.last_used ?? createdAt })),
        envFile: isOurs ? (record.env_file ?? null) : primeUve.envFile,
        envVariable: isOurs ? (record.env_variable ?? null) : primeUve.envVariable,
    };
}

;// CONCATENATED MODULE: ./lib/mapping/registry-file.js

/** The version that new registries have; older ones are migrated, newer ones are kept as they are. */
const registryVersion = '1.0';
const recordSchema = dist/* looseObject */._H3({
    venv_path: dist/* string */.YjP(),
    venv_path_expanded: dist/* optional */.lqM(dist/* string */.YjP()),
    project_name: dist/* optional */.lqM(dist/* string */.YjP()),
    path_hash: dist/* optional */.lqM(dist/* string */.YjP()),
    created_at: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP())),
    last_validated: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP())),
    host: dist/* optional */.lqM(dist/* string */.YjP()),
    entries: dist/* optional */.lqM(dist/* array */.YOg(dist/* looseObject */._H3({ path: dist/* string */.YjP(), last_used: dist/* optional */.lqM(dist/* string */.YjP()) }))),
    env_file: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP())),
    env_variable: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP())),
});
const registrySchema = dist/* looseObject */._H3({ version: dist/* optional */.lqM(dist/* string */.YjP()), venvs: dist/* record */.g1P(dist/* string */.YjP(), recordSchema) });
/** A registry without mappings. */
function emptyRegistry() {
    return { version: registryVersion, venvs: {} };
}
/**
 * Reads the bytes of a registry.
 *
 * @returns the content, or why it cannot be used. `isMigrated`: it lacked something that was added.
 */
function parseRegistry(bytes) {
    let json;
    try {
        // Neither other encodings nor a byte order mark are JSON.
        json = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    }
    catch (error) {
        return { problem: bytes.length === 0 ? 'it is empty' : `it is not JSON in UTF-8 (${String(error).split('\n')[0]})` };
    }
    const parsed = dist/* safeParse */.xLC(registrySchema, json);
    if (!parsed.success) {
        const [issue] = parsed.issues;
        return { problem: `${dist/* getDotPath */.BuJ(issue) ?? 'its content'}: ${issue.message}` };
    }
    const { version } = parsed.output;
    return { content: { ...parsed.output, version: version ?? registryVersion }, isMigrated: version === undefined };
}

;// CONCATENATED MODULE: ./lib/mapping/env-file.js
/** One assignment of an env file. */
const assignment = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/;
/**
 * The variables of an env file: `NAME=value` lines, quoted or not, with or without `export`; empty lines and comments
 * are passed over, CRLF and a byte order mark accepted. The last assignment of a name counts. `$HOME` and `${HOME}` are
 * left as they stand: who reads a path expands them.
 */
function parseEnvFile(text) {
    const variables = new Map();
    for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
        const [, name, value] = assignment.exec(line) ?? [];
        if (name !== undefined && value !== undefined)
            variables.set(name, unquote(value));
    }
    return variables;
}
function unquote(value) {
    const [, single] = /^'([^']*)'(?:\s+#.*)?$/.exec(value) ?? [];
    if (single !== undefined)
        return single;
    const [, double] = /^"((?:[^"\\]|\\.)*)"(?:\s+#.*)?$/.exec(value) ?? [];
    if (double !== undefined)
        return double.replace(/\\(["\\$`])/g, '$1');
    // Without quotes a comment starts at white space and `#`.
    return value.replace(/(?:^|\s+)#.*$/, '');
}
const blockStart = '# >>> written by ensure-extensions';
const blockEnd = '# <<< written by ensure-extensions';
/**
 * The text of an env file with our variables in it: in a marked block, which is replaced where there is one. Everything
 * else stays as it is.
 *
 * @returns the new text, or the variables that lines of others set already: then nothing is changed.
 */
function updateEnvFile(text, variables, form) {
    const lineEnd = /\r\n/.test(text) ? '\r\n' : '\n';
    const lines = text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
    const start = lines.indexOf(blockStart);
    const end = lines.indexOf(blockEnd, start + 1);
    const [before, after] = start === -1 || end === -1 ? [lines, []] : [lines.slice(0, start), lines.slice(end + 1)];
    const others = parseEnvFile([...before, ...after].join('\n'));
    const taken = Object.keys(variables).filter((name) => others.has(name));
    if (taken.length > 0)
        return { taken };
    const own = Object.entries(variables).map(([name, value]) => `${name}=${form === 'docker' ? value : quote(value)}`);
    return { text: [...before, blockStart, ...own, blockEnd, ...after, ''].join(lineEnd) };
}
function quote(value) {
    return `"${value.replace(/["\\$`]/g, '\\$&')}"`;
}

;// CONCATENATED MODULE: ./lib/mapping/validation.js





/** Compares a mapping with the file system. Never rejects: what cannot be read is an `error`. */
async function validate(mapping, environment) {
    const found = [];
    const { projectPath, venvPathExpanded } = mapping;
    const project = await presenceOf(projectPath);
    if (project !== 'present') {
        found.push(gone(project, `the project directory '${projectPath}'`, `its environment is '${venvPathExpanded}'`));
    }
    const venv = await presenceOf(venvPathExpanded);
    if (venv !== 'present')
        found.push(gone(venv, `the environment '${venvPathExpanded}'`, `of the project '${projectPath}'`));
    if (project === 'present' && mapping.envFile !== null && mapping.envVariable !== null) {
        found.push(...(await checkEnvFile(mapping, mapping.envFile, mapping.envVariable, environment)));
    }
    return resultOf(found);
}
/** The result for a project that the registry does not know. */
function unknownProject(projectPath, registry) {
    return resultOf([{ status: 'error', issue: `the project '${projectPath}' is not in the registry '${registry}'` }]);
}
function resultOf(found) {
    const has = (status) => found.some((finding) => finding.status === status);
    const status = ['error', 'orphaned', 'mismatch'].find(has) ?? 'valid';
    return {
        status,
        issues: found.map(({ issue }) => issue),
        isValid: status === 'valid',
        isOrphaned: status === 'orphaned',
        hasMismatch: status === 'mismatch',
    };
}
function gone(presence, what, other) {
    return presence === 'absent'
        ? { status: 'orphaned', issue: `${what} does not exist any more; ${other}` }
        : { status: 'error', issue: `${what} cannot be examined (${presence.reason}); ${other}` };
}
/** Whether a directory is there. Only a proven absence is one. */
async function presenceOf(directory) {
    try {
        return (await (0,promises_.stat)(directory)).isDirectory() ? 'present' : { reason: 'it is not a directory' };
    }
    catch (error) {
        return (0,errors/* hasErrno */.Nm)(error, 'ENOENT', 'ENOTDIR') ? 'absent' : { reason: (0,errors/* messageOf */.bD)(error) };
    }
}
async function checkEnvFile(mapping, envFile, variable, environment) {
    const file = external_node_path_.resolve(mapping.projectPath, envFile);
    const expected = mapping.venvPathExpanded;
    let text;
    try {
        text = await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        if (!(0,errors/* hasErrno */.Nm)(error, 'ENOENT', 'ENOTDIR')) {
            return [{ status: 'error', issue: `'${file}' cannot be read (${(0,errors/* messageOf */.bD)(error)}); it should name '${expected}'` }];
        }
        return [{ status: 'mismatch', issue: `'${file}' does not exist; it should name '${expected}'` }];
    }
    const value = parseEnvFile(text).get(variable);
    if (value === undefined || value === '')
        return [{ status: 'mismatch', issue: `'${file}' sets no ${variable}; it should be '${expected}'` }];
    const named = expandHome(value, environment);
    return named === expected ? [] : [{ status: 'mismatch', issue: `'${file}' names '${named}', the registry '${expected}'` }];
}

;// CONCATENATED MODULE: ./lib/mapping/registry.js










/** How mappings are validated at once: each is a few calls to the file system. */
const validationConcurrency = 32;
/** Where the registry of a cache root lies: ENSURE_EXTENSIONS_REGISTRY, else PRIME_UVE_CACHE, else its `cache.json`. */
function registryPath(cacheRoot, environment) {
    const named = environment['ENSURE_EXTENSIONS_REGISTRY'] || environment['PRIME_UVE_CACHE'];
    return external_node_path_.resolve(named || external_node_path_.join(cacheRoot, 'cache.json'));
}
/**
 * A persistent registry of projects and the environments they use: one JSON file, shared by processes and machines.
 *
 * Every change is one read-modify-write under one lock, written to a temporary file, flushed, and renamed: a reader sees
 * the old or the new content. All methods reject with a CacheError when the file or its lock cannot be read or written:
 * `registry-unusable`, `cache-locked`.
 */
class Registry {
    /** The registry's file. */
    path;
    #ports;
    constructor(ports) {
        this.path = ports.cachePath;
        this.#ports = ports;
    }
    /** Records that a project uses an environment: the latest of those it uses. `createdAt` of a known project stays. */
    async addMapping(added) {
        const { environment, clock } = this.#ports;
        const project = resolveProjectPath(added.projectPath);
        const now = clock.now().toISOString();
        const venvPath = collapseHome(added.venvPath, environment);
        const expanded = expandHome(venvPath, environment);
        return await this.#change((content) => {
            const known = content.venvs[project];
            const before = known === undefined ? [] : mappingOf(project, known, environment).entries;
            const others = before.filter((entry) => entry.path !== expanded);
            const record = {
                ...known,
                venv_path: venvPath,
                venv_path_expanded: expanded,
                project_name: sanitizeName(added.projectName ?? projectName(project)),
                path_hash: added.pathHash ?? pathHash(project),
                created_at: known?.created_at ?? now,
                last_validated: known?.last_validated ?? null,
                host: (0,external_node_os_.hostname)(),
                entries: [
                    ...others.map(({ path: entry, lastUsed }) => ({ path: collapseHome(entry, environment), last_used: lastUsed })),
                    { path: venvPath, last_used: now },
                ],
                env_file: added.envFile ?? null,
                env_variable: added.envVariable ?? null,
            };
            content.venvs[project] = record;
            return { result: mappingOf(project, record, environment), isChanged: true };
        });
    }
    /** The mapping of a project; null where it is unknown. */
    async getMapping(projectPath) {
        const project = resolveProjectPath(projectPath);
        const record = recordOf(await this.#load(), project);
        return record === undefined ? null : mappingOf(project, record, this.#ports.environment);
    }
    /** Forgets a project; its environments stay where they are. True if it was known. */
    async removeMapping(projectPath) {
        const project = resolveProjectPath(projectPath);
        return await this.#change((content) => {
            const isKnown = recordOf(content, project) !== undefined;
            delete content.venvs[project];
            return { result: isKnown, isChanged: isKnown };
        });
    }
    /** All mappings, by project path. */
    async listAll() {
        const { venvs } = await this.#load();
        return Object.entries(venvs)
            .sort(([left], [right]) => (left < right ? -1 : 1))
            .map(([project, record]) => mappingOf(project, record, this.#ports.environment));
    }
    /** Compares a mapping with the file system and notes when. An unknown project is an `error`. */
    async validateMapping(projectPath) {
        const project = resolveProjectPath(projectPath);
        const mapping = await this.getMapping(project);
        if (mapping === null)
            return unknownProject(project, this.path);
        const result = await validate(mapping, this.#ports.environment);
        await this.#noteValidation([project]);
        return result;
    }
    /** Validates all mappings and notes when; the results by project path. */
    async validateAll() {
        const results = await this.examineAll();
        await this.#noteValidation([...results.keys()]);
        return results;
    }
    /** Compares all mappings with the file system, and changes nothing. */
    async examineAll() {
        const mappings = await this.listAll();
        const results = new Map();
        for (let start = 0; start < mappings.length; start += validationConcurrency) {
            const batch = mappings.slice(start, start + validationConcurrency);
            const validated = await Promise.all(batch.map(async (mapping) => [mapping.projectPath, await validate(mapping, this.#ports.environment)]));
            for (const [projectPath, result] of validated)
                results.set(projectPath, result);
        }
        return results;
    }
    /** Forgets all projects; gives how many there were. */
    async clear() {
        return await this.#change((content) => {
            const count = Object.keys(content.venvs).length;
            content.venvs = {};
            return { result: count, isChanged: count > 0 };
        });
    }
    /** Writes a registry of an older layout anew; every load reads such a one as if it had been. True if it was one. */
    async migrateIfNeeded() {
        return await this.#change((_, isMigrated) => ({ result: isMigrated, isChanged: isMigrated }));
    }
    async #noteValidation(projects) {
        if (projects.length === 0)
            return;
        const now = this.#ports.clock.now().toISOString();
        await this.#change((content) => {
            let isChanged = false;
            for (const project of projects) {
                const record = recordOf(content, project);
                // Those that were removed meanwhile stay removed.
                if (record === undefined)
                    continue;
                content.venvs[project] = { ...record, last_validated: now };
                isChanged = true;
            }
            return { result: undefined, isChanged };
        });
    }
    /** The content as it is. Damaged content is set aside, which needs the lock. */
    async #load() {
        const read = await this.#read();
        return 'problem' in read ? await this.#change((content) => ({ result: content, isChanged: false })) : read.content;
    }
    async #read() {
        try {
            return parseRegistry(await (0,promises_.readFile)(this.path));
        }
        catch (error) {
            if ((0,errors/* hasErrno */.Nm)(error, 'ENOENT'))
                return { content: emptyRegistry(), isMigrated: false };
            throw this.#unusable(error);
        }
    }
    /** One read-modify-write, alone. */
    async #change(work) {
        const { lockTimeoutMs } = this.#ports;
        try {
            await makeDirectory(external_node_path_.dirname(this.path));
            return await withLock(`${this.path}.lock`, { timeoutMs: lockTimeoutMs }, async () => {
                const read = await this.#read();
                if ('problem' in read)
                    await this.#setAside(read.problem);
                const { content, isMigrated } = 'problem' in read ? { content: emptyRegistry(), isMigrated: false } : read;
                const { result, isChanged } = work(content, isMigrated);
                if (isChanged)
                    await this.#write(content);
                return result;
            });
        }
        catch (error) {
            if (error instanceof LockTimeoutError) {
                throw new errors/* CacheError */.xA(error.message, {
                    code: 'cache-locked',
                    subject: error.lock,
                    hint: 'Wait for that process or end it; if it is gone for good, remove the lock file.',
                    cause: error,
                });
            }
            throw error instanceof errors/* CacheError */.xA ? error : this.#unusable(error);
        }
    }
    async #write(content) {
        await writeJson(this.path, content);
        await this.#removeTemporaries();
    }
    /** Removes what writes that were killed left. Only the holder of the lock writes: none of them is another's. */
    async #removeTemporaries() {
        const directory = external_node_path_.dirname(this.path);
        for (const name of await (0,promises_.readdir)(directory)) {
            if (isTemporaryOf(name, this.path))
                await (0,promises_.unlink)(external_node_path_.join(directory, name)).catch(() => { });
        }
    }
    async #setAside(problem) {
        const { clock, logger } = this.#ports;
        const aside = `${this.path}.corrupt-${clock.now().toISOString().replace(/[-:.]/g, '')}`;
        await (0,promises_.rename)(this.path, aside);
        logger.warning(`the registry '${this.path}' is damaged: ${problem}. It is kept as '${aside}', and a new one is begun.`);
    }
    #unusable(cause) {
        return new errors/* CacheError */.xA(`the registry '${this.path}' cannot be used: ${(0,errors/* messageOf */.bD)(cause)}`, {
            code: 'registry-unusable',
            subject: this.path,
            hint: 'Check the permissions and the space there, or name another file in ENSURE_EXTENSIONS_REGISTRY.',
            cause,
        });
    }
}
function recordOf({ venvs }, project) {
    return Object.hasOwn(venvs, project) ? venvs[project] : undefined;
}

;// CONCATENATED MODULE: ./lib/installation/plan.js



/**
 * Resolves as installing would, and installs nothing. Failures of specifications are in the plan.
 *
 * @throws ExtensionInstallationError where nothing can be resolved at all: no uv, no index.
 */
async function planInstallation(job, options) {
    const session = await UvSession.start(job, options);
    const failures = new Map();
    const apart = new Map();
    const countDownloads = (pins) => session.uv.countDownloads(pins, session.resolution([])).catch(() => undefined);
    for (;;) {
        const remaining = job.specifications.filter(({ digest }) => !failures.has(digest) && !apart.has(digest));
        if (remaining.length === 0)
            return { pins: [], failures, apart, countDownloads };
        try {
            const pins = await session.retried((uv) => uv.plan(session.resolution(remaining)));
            return { pins, failures, apart, countDownloads };
        }
        catch (error) {
            if (!(error instanceof errors/* ExtensionInstallationError */.QB) || isGeneral(error))
                throw error;
            const culprits = await session.culpritsOf(remaining, error);
            for (const [digest, reason] of chooseSeparated(remaining, culprits, job.separable)) {
                apart.set(digest, reason);
                for (const [other, its] of culprits)
                    if (its === reason)
                        culprits.delete(other);
            }
            for (const [digest, reason] of culprits)
                failures.set(digest, reason);
        }
    }
}

;// CONCATENATED MODULE: ./lib/resolve.js











/**
 * Says what ensuring would install, without installing: versions, sizes, what is cached, what does not go together.
 *
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where nothing can be resolved at all.
 */
async function resolveRequest(settings, ports, replacements = {}, signal) {
    const platform = await detectPlatform(settings.python, { ...ports, signal });
    const request = await readRequest(settings, ports.environment, platform);
    const active = request.specifications.filter(({ marker }) => marker === undefined || (0,specification_marker/* isMarkerTrue */.PC)(marker, platform.markers));
    const { result } = await ensure({ ...settings, isLookupOnly: true }, ports, replacements, signal);
    const cached = new Set(result.extensions.flatMap(({ distributions }) => distributions.map(({ name, version }) => `${name}==${version}`)));
    const hits = new Set(result.extensions.flatMap(({ digest, outcome }) => (digest !== null && outcome === 'hit' ? [digest] : [])));
    const installed = await installedVersions(platform.sitePackages);
    const scratch = await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'ensure-extensions-resolve-'));
    try {
        const options = uvSessionOptions({ settings, request, ports, replacements });
        const planned = [];
        const planOf = async (specifications, separable, isolatedFor) => {
            const plan = await planInstallation({ specifications, platform, scratch, separable, signal }, options);
            planned.push({ plan, isolatedFor });
            return plan;
        };
        if (settings.isolation === 'package') {
            for (const specification of active)
                await planOf([specification], new Set(), specification.display);
        }
        else {
            const all = new Set(active.map(({ digest }) => digest));
            const separable = { error: new Set(), isolate: all, 'drop-optional': request.optional }[settings.onConflict];
            const { apart } = await planOf(active, separable, null);
            if (settings.onConflict === 'isolate') {
                for (const specification of active.filter(({ digest }) => apart.has(digest)))
                    await planOf([specification], new Set(), specification.display);
            }
        }
        const distributions = planned.flatMap(({ plan: { pins }, isolatedFor }) => pins.map((pin) => {
            const other = installed.get(pin.name);
            return {
                ...pin,
                isCached: cached.has(`${pin.name}==${pin.version}`),
                shadows: other !== undefined && other !== pin.version ? other : null,
                isolatedFor,
            };
        }));
        const missing = distributions.flatMap(({ name, version, isCached }) => (isCached || version === null ? [] : [`${name}==${version}`]));
        const [first] = planned;
        const downloads = result.cacheHit ? 0 : await first?.plan.countDownloads([...new Set(missing)]);
        return {
            platformId: platform.id,
            requestDigest: result.requestDigest,
            matchedKey: result.matchedKeys[0] ?? '',
            extensions: request.specifications.map((specification) => plannedExtension(specification, { active, hits, settings, planned, optional: request.optional })),
            distributions,
            downloads: downloads ?? null,
        };
    }
    finally {
        await removeTree(scratch);
    }
}
function plannedExtension(specification, { active, hits, settings, planned, optional }) {
    const { display, digest } = specification;
    const found = (field) => planned.map(({ plan }) => plan[field].get(digest)).find((error) => error !== undefined);
    const [failure, conflict] = [found('failures'), found('apart')];
    const error = failure ?? conflict;
    const action = () => {
        if (!active.includes(specification))
            return 'skipped';
        if (failure !== undefined)
            return 'failed';
        if (conflict !== undefined)
            return settings.onConflict === 'isolate' ? 'isolated' : 'dropped';
        return hits.has(digest) ? 'cached' : 'install';
    };
    return {
        specification: display,
        digest,
        action: action(),
        isRequired: !optional.has(digest),
        error: error === undefined ? null : (0,errors/* reportOf */.EI)(error),
    };
}

;// CONCATENATED MODULE: ./lib/lifecycle/persisted-file.js




/** The version of the file's layout. */
const layout = 1;
const persisted_file_fileSchema = dist/* object */.Ikc({
    format: dist/* literal */.euz('ensure-extensions-values'),
    layout: dist/* literal */.euz(layout),
    name: dist/* string */.YjP(),
    saved_at: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()),
    sha256: dist/* string */.YjP(),
    entries: dist/* array */.YOg(dist/* tuple */.PVZ([dist/* string */.YjP(), dist/* unknown */.L5J()])),
});
/** Reads what {@link writePersisted} wrote; undefined where there is no file, or why it cannot be used. */
async function readPersisted(file, name) {
    let json;
    try {
        const text = await readTextIfPresent(file);
        if (text === undefined)
            return undefined;
        json = JSON.parse(text);
    }
    catch (error) {
        return { problem: (0,errors/* messageOf */.bD)(error) };
    }
    const parsed = dist/* safeParse */.xLC(persisted_file_fileSchema, json);
    if (!parsed.success)
        return { problem: `it is no file of ours: ${dist/* getDotPath */.BuJ(parsed.issues[0]) ?? 'its content'} is not as expected` };
    const { name: owner, saved_at, sha256, entries } = parsed.output;
    if (owner !== name)
        return { problem: `it holds the values of '${owner}'` };
    if (persisted_file_digestOf(entries) !== sha256)
        return { problem: 'its content was changed' };
    return { entries: entries, savedAt: new Date(saved_at) };
}
/** Writes values so that a reader finds the old file or the new one. */
async function writePersisted(file, name, { entries, savedAt }) {
    const content = {
        format: 'ensure-extensions-values',
        layout,
        name,
        saved_at: savedAt.toISOString(),
        sha256: persisted_file_digestOf(entries),
        entries: entries.map(([key, value]) => [key, value]),
    };
    await writeJson(file, content);
}
function persisted_file_digestOf(entries) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(entries)).digest('hex');
}

;// CONCATENATED MODULE: ./lib/lifecycle/timer.js
/** Timers that keep the process alive: for a program that does nothing else. */
const livelyTimer = (callback, ms) => {
    const timeout = setTimeout(callback, ms);
    return () => clearTimeout(timeout);
};
/** The timers of node. They do not keep a process alive that has nothing else to do. */
const systemTimer = (callback, ms) => {
    const timeout = setTimeout(callback, ms);
    timeout.unref();
    return () => clearTimeout(timeout);
};

;// CONCATENATED MODULE: ./lib/lifecycle/cache-manager.js



/** What a strategy gives to say that nothing changes. */
const ignore = Symbol('ignore');
async function settle(items) {
    return await Promise.all([...items].map(async ([key, value]) => {
        try {
            return { key, value: await value };
        }
        catch (error) {
            return { key, error: (0,errors/* messageOf */.bD)(error) };
        }
    }));
}
/** What a promise gives, or the reason of the signal: a strategy that does not listen must not hold up stopping. */
async function unlessAborted(promise, signal) {
    let forget = () => { };
    const aborted = new Promise((_, reject) => {
        const give = () => reject(signal.reason);
        if (signal.aborted)
            give();
        signal.addEventListener('abort', give, { once: true });
        forget = () => signal.removeEventListener('abort', give);
    });
    return await Promise.race([promise, aborted]).finally(() => forget());
}
const usualIntervalMs = 300_000;
const silent = { debug: () => { }, info: () => { }, warning: () => { }, error: () => { }, group: () => { } };
/**
 * Keeps values warm: restored from a file without making anybody wait, made by a strategy, and made again at an interval.
 * It owns its values and its file; two managers share nothing.
 */
class CacheManager {
    #options;
    #values;
    #logger;
    #timer;
    #stopping = new AbortController();
    /** Keys that the strategy has given in this process: a restored value never replaces them. */
    #fresh = new Set();
    #status = 'idle';
    #started;
    #refreshing;
    #cancelTurn;
    #hasValues = false;
    #restoredFrom = null;
    #lastRefreshAt = null;
    #lastError = null;
    #refreshes = 0;
    #skippedTurns = 0;
    constructor(options) {
        this.#options = options;
        this.#values = options.cache ?? new Map();
        this.#logger = options.logger ?? silent;
        this.#timer = options.timer ?? systemTimer;
    }
    /**
     * Starts: with a file, its values are restored while the caller goes on, and the strategy is asked behind them;
     * without one, this waits for the strategy. Never rejects: {@link ready} says how it went. A second call does nothing.
     */
    start() {
        this.#started ??= this.#start();
        return this.#started;
    }
    async #start() {
        const { persistPath, name } = this.#options;
        this.#status = persistPath === undefined ? 'loading' : 'restoring';
        const file = persistPath === undefined ? undefined : await readPersisted(persistPath, name);
        if (this.#stopping.signal.aborted)
            return;
        if (file !== undefined && 'problem' in file)
            this.#logger.warning(`${name}: '${persistPath}' is not restored: ${file.problem}`);
        if (file !== undefined && 'entries' in file) {
            this.#restore(file);
            // Behind the values that are there already.
            void this.refresh().finally(() => this.#plan());
            return;
        }
        await this.refresh();
        this.#plan();
    }
    /**
     * Waits for values: those of the file, else those of the strategy.
     *
     * @throws ExtensionInstallationError `values-unavailable` when there is no file and the strategy has failed. A later call
     * may succeed, once a refresh has.
     */
    async ready() {
        await this.start();
        if (!this.#hasValues)
            await this.#refreshing;
        if (this.#hasValues)
            return;
        const { name } = this.#options;
        throw new errors/* ExtensionInstallationError */.QB(`${name} has no values: ${this.#lastError ?? 'it was stopped before it had any'}`, {
            code: 'values-unavailable',
            subject: name,
            hint: 'The next interval tries again; what the strategy needs may be back then.',
        });
    }
    /** The value of a key; undefined where there is none (yet). Values of one refresh appear together. */
    get(key) {
        return this.#values.get(key);
    }
    /** Asks the strategy now. A refresh that is at work already is waited for instead: two never overlap. Never rejects. */
    refresh() {
        if (this.#stopping.signal.aborted)
            return Promise.resolve({ status: 'stopped', refreshed: [], failures: [], error: null });
        this.#refreshing ??= this.#refresh().finally(() => {
            this.#refreshing = undefined;
        });
        return this.#refreshing;
    }
    /** Ends: no timer stays, a strategy at work is told, and nothing is changed or written any more. The values stay readable. */
    async stop() {
        this.#stopping.abort(new Error(`${this.#options.name} was stopped`));
        this.#cancelTurn?.();
        await this.#refreshing;
        await this.#started;
        this.#status = 'stopped';
    }
    /** What it is doing. */
    state() {
        return {
            name: this.#options.name,
            status: this.#status,
            size: [...this.#values.keys()].length,
            restoredFrom: this.#restoredFrom,
            lastRefreshAt: this.#lastRefreshAt,
            lastError: this.#lastError,
            refreshes: this.#refreshes,
            skippedTurns: this.#skippedTurns,
        };
    }
    #restore({ entries, savedAt }) {
        for (const [key, value] of entries)
            if (!this.#fresh.has(key))
                this.#values.set(key, value);
        this.#restoredFrom = savedAt;
        this.#hasValues = true;
        this.#status = 'ready';
    }
    async #refresh() {
        const { name, strategy } = this.#options;
        const { signal } = this.#stopping;
        this.#status = this.#hasValues ? 'refreshing' : 'loading';
        const failed = (error) => {
            this.#lastError = (0,errors/* messageOf */.bD)(error);
            this.#status = this.#hasValues ? 'ready' : 'failed';
            if (!signal.aborted)
                this.#logger.warning(`${name} was not refreshed: ${this.#lastError}`);
            return { status: signal.aborted ? 'stopped' : 'failed', refreshed: [], failures: [], error: this.#lastError };
        };
        let made;
        let settled = [];
        try {
            made = await unlessAborted(strategy(signal), signal);
            if (made !== ignore)
                settled = await unlessAborted(settle(made), signal);
        }
        catch (error) {
            return failed(error);
        }
        if (signal.aborted)
            return failed(signal.reason);
        this.#refreshes += 1;
        this.#lastRefreshAt = (this.#options.clock ?? { now: () => new Date() }).now();
        this.#lastError = null;
        this.#hasValues = true;
        if (made === ignore) {
            this.#status = 'ready';
            return { status: 'ignored', refreshed: [], failures: [], error: null };
        }
        const report = this.#apply(settled);
        for (const { key, error } of report.failures)
            this.#logger.warning(`${name}: ${key} keeps its value: ${error}`);
        await this.#persist();
        this.#status = 'ready';
        return report;
    }
    /** Takes over all values in one turn of the event loop: a reader sees those before or those after. */
    #apply(settled) {
        const refreshed = [];
        const failures = [];
        const named = new Set(settled.map(({ key }) => key));
        for (const key of [...this.#values.keys()])
            if (!named.has(key))
                this.#values.delete(key);
        for (const item of settled) {
            if ('error' in item)
                failures.push(item);
            else {
                this.#values.set(item.key, item.value);
                this.#fresh.add(item.key);
                refreshed.push(item.key);
            }
        }
        return { status: 'refreshed', refreshed, failures, error: null };
    }
    async #persist() {
        const { persistPath, name } = this.#options;
        if (persistPath === undefined || this.#lastRefreshAt === null)
            return;
        const entries = [...this.#values.keys()].map((key) => [key, this.#values.get(key)]);
        await writePersisted(persistPath, name, { entries, savedAt: this.#lastRefreshAt }).catch((error) => {
            this.#logger.warning(`${name}: its values could not be written to '${persistPath}': ${(0,errors/* messageOf */.bD)(error)}`);
        });
    }
    #plan() {
        const intervalMs = this.#options.warmIntervalMs ?? usualIntervalMs;
        if (intervalMs <= 0 || this.#stopping.signal.aborted)
            return;
        this.#cancelTurn = this.#timer(() => {
            this.#plan();
            if (this.#refreshing === undefined)
                void this.refresh();
            else
                this.#skippedTurns += 1;
        }, intervalMs);
    }
}

;// CONCATENATED MODULE: ./lib/index.js
/** The library. Importing it starts nothing. */






























/**
 * Makes specifications, and the extensions of configuration files, importable together. Failures of extensions are
 * collected in the result.
 *
 * @throws ExtensionConfigError for bad input, before anything is changed; CacheError for an unusable cache root.
 */
async function ensureExtensions(specifications, options = {}) {
    const settings = await settingsOf(specifications, options);
    const replacements = {
        provider: options.provider,
        installer: options.installer === undefined ? undefined : createCallbackInstaller(options.installer),
        firstWaitMs: options.firstWaitMs,
        random: options.random,
    };
    const { result, pending, provider } = await ensure(settings, portsOf(options), replacements, options.signal);
    if (provider === undefined || pending.length === 0)
        return result;
    const saved = await savePendings(pending, provider, settings.cacheRoot, options.signal);
    return { ...result, providers: [...result.providers, ...saveReports(saved, provider)] };
}
/**
 * Makes one specification importable, in an entry of its own.
 *
 * @throws ExtensionInstallationError when it cannot be installed; ExtensionConfigError for bad input; CacheError.
 */
async function ensurePackage(specification, options = {}) {
    const result = await ensureExtensions([specification], { ...options, config: [], only: [] });
    const error = result.extensions[0]?.error;
    if (error === undefined || error === null)
        return result;
    const { code, message, hint } = error;
    throw new errors/* ExtensionInstallationError */.QB(message, { code, subject: specification, ...(hint === null ? {} : { hint }) });
}
/**
 * Says what ensuring would install, without installing: versions, sizes, what is cached, what does not go together.
 *
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where nothing can be resolved at all.
 */
async function resolveExtensions(specifications, options = {}) {
    const settings = await settingsOf(specifications, options);
    const { provider, firstWaitMs } = options;
    return await resolveRequest(settings, portsOf(options), { provider, firstWaitMs }, options.signal);
}
/**
 * Reads configuration files of extensions, merged: later files override earlier ones.
 *
 * @param files relative ones start at `workspace`.
 * @param options.workspace absolute; default: the working directory.
 * @throws ConfigFileError with every problem of every file; ExtensionConfigError `file-unreadable`.
 */
async function readExtensions(files, { workspace = process.cwd() } = {}) {
    return await (0,extensions.readExtensions)({ files: files.map((file) => external_node_path_.resolve(workspace, file)), workspace, origin: 'files' });
}
/**
 * Makes a specification count as not installed, in every entry of this machine and interpreter and in archives made
 * before now. Other specifications of the same entries stay hits.
 *
 * @returns whether something was there.
 */
async function invalidate(specification, options = {}) {
    const settings = await settingsOf([specification], { ...options, config: [], only: [] });
    const ports = portsOf(options);
    const context = { baseDirectory: settings.workspace };
    const identified = identify((0,specification_specification/* parseSpecification */.z)(specification, context), context);
    const platform = await detectPlatform(settings.python, { ...ports, signal: options.signal });
    const entryContext = {
        layout: new layout_CacheLayout(settings.cacheRoot),
        platform,
        clock: ports.clock,
        logger: ports.logger,
    };
    return await invalidateSpecification(identified, entryContext);
}
/**
 * Asks an interpreter for its platform id, C library and marker variables.
 *
 * @param python a path or a version; default: the first of `python`, `python3` on PATH.
 * @throws ExtensionConfigError `interpreter-not-found` or `interpreter-unsupported`.
 */
async function lib_detectPlatform(python, options = {}) {
    return await detectPlatform(python, { ...portsOf(options), signal: options.signal });
}
/**
 * The registry of projects and the environments they use, on this machine; a prime-uve `cache.json` is read as it is.
 * See the base class for what it does.
 */
class MappingRegistry extends Registry {
    constructor(options = {}) {
        const ports = portsOf(options);
        const { environment } = ports;
        const root = environment['ENSURE_EXTENSIONS_CACHE'] || defaultCacheRoot(environment);
        super({
            ...ports,
            cachePath: external_node_path_.resolve(options.cachePath ?? registryPath(root, environment)),
            lockTimeoutMs: options.lockTimeoutMs ?? 10_000,
        });
    }
}
/** Creates a provider. */
function createProvider(options) {
    switch (options.kind) {
        case 'github-actions':
        case 's3': {
            const { environment, logger } = portsOf(options);
            const setting = options.kind === 's3' ? { prefix: '', ...options } : { kind: 'github-actions' };
            return createStore(setting, usualLimits.restoreMs, { environment, logger });
        }
        case 'custom':
            return limitProvider(options.provider, { ...usualLimits, ...options.limits });
        case 'tiers':
            return createTieredProvider(options.tiers);
        default:
            return createLocalProvider({ directory: options.directory });
    }
}

var __webpack_exports__CacheError = __webpack_exports__.xA;
var __webpack_exports__CacheManager = __webpack_exports__.Go;
var __webpack_exports__ConfigFileError = __webpack_exports__.x;
var __webpack_exports__EnsureExtensionsError = __webpack_exports__.nN;
var __webpack_exports__ExtensionConfigError = __webpack_exports__.sw;
var __webpack_exports__ExtensionInstallationError = __webpack_exports__.QB;
var __webpack_exports__MappingRegistry = __webpack_exports__._P;
var __webpack_exports__VersionsConflictError = __webpack_exports__.ot;
var __webpack_exports__addPackageToImportPath = __webpack_exports__.R9;
var __webpack_exports__archiveFileName = __webpack_exports__.Gm;
var __webpack_exports__cacheScopes = __webpack_exports__.qe;
var __webpack_exports__cleanupImportPaths = __webpack_exports__.ST;
var __webpack_exports__createProvider = __webpack_exports__.Qd;
var __webpack_exports__detectPlatform = __webpack_exports__.li;
var __webpack_exports__ensureExtensions = __webpack_exports__.Pl;
var __webpack_exports__ensurePackage = __webpack_exports__.lA;
var __webpack_exports__errorCodes = __webpack_exports__.fv;
var __webpack_exports__extensionDigest = __webpack_exports__.IA;
var __webpack_exports__ignore = __webpack_exports__.Xe;
var __webpack_exports__invalidate = __webpack_exports__.Y1;
var __webpack_exports__isValidKey = __webpack_exports__.Iz;
var __webpack_exports__manifestFileName = __webpack_exports__.V6;
var __webpack_exports__parseSpecification = __webpack_exports__.zV;
var __webpack_exports__pathHash = __webpack_exports__.k_;
var __webpack_exports__processPthFiles = __webpack_exports__.b9;
var __webpack_exports__projectName = __webpack_exports__.j1;
var __webpack_exports__readExtensions = __webpack_exports__.HW;
var __webpack_exports__removePackageFromImportPath = __webpack_exports__.Tl;
var __webpack_exports__requestDigest = __webpack_exports__.ud;
var __webpack_exports__requiredFailures = __webpack_exports__.z;
var __webpack_exports__resolveExtensions = __webpack_exports__.Ro;
var __webpack_exports__selectExtensions = __webpack_exports__.ZH;
var __webpack_exports__toJson = __webpack_exports__.aB;
export { __webpack_exports__CacheError as CacheError, __webpack_exports__CacheManager as CacheManager, __webpack_exports__ConfigFileError as ConfigFileError, __webpack_exports__EnsureExtensionsError as EnsureExtensionsError, __webpack_exports__ExtensionConfigError as ExtensionConfigError, __webpack_exports__ExtensionInstallationError as ExtensionInstallationError, __webpack_exports__MappingRegistry as MappingRegistry, __webpack_exports__VersionsConflictError as VersionsConflictError, __webpack_exports__addPackageToImportPath as addPackageToImportPath, __webpack_exports__archiveFileName as archiveFileName, __webpack_exports__cacheScopes as cacheScopes, __webpack_exports__cleanupImportPaths as cleanupImportPaths, __webpack_exports__createProvider as createProvider, __webpack_exports__detectPlatform as detectPlatform, __webpack_exports__ensureExtensions as ensureExtensions, __webpack_exports__ensurePackage as ensurePackage, __webpack_exports__errorCodes as errorCodes, __webpack_exports__extensionDigest as extensionDigest, __webpack_exports__ignore as ignore, __webpack_exports__invalidate as invalidate, __webpack_exports__isValidKey as isValidKey, __webpack_exports__manifestFileName as manifestFileName, __webpack_exports__parseSpecification as parseSpecification, __webpack_exports__pathHash as pathHash, __webpack_exports__processPthFiles as processPthFiles, __webpack_exports__projectName as projectName, __webpack_exports__readExtensions as readExtensions, __webpack_exports__removePackageFromImportPath as removePackageFromImportPath, __webpack_exports__requestDigest as requestDigest, __webpack_exports__requiredFailures as requiredFailures, __webpack_exports__resolveExtensions as resolveExtensions, __webpack_exports__selectExtensions as selectExtensions, __webpack_exports__toJson as toJson };
