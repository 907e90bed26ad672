/**
 * What we never ask of a library and no minifier can see to be unused, by the library's file: cut out before bundling.
 * The rest is taken in as it stands; where a file looks different one day, the build stops.
 */
/** @type {[file: RegExp, cuts: [what: RegExp, rest: string | ((found: string) => string)][]][]} */
const unasked = [
  [
    // We call `Fuse.match` alone, with words of at most 32 letters in lower case that are to match from their beginning
    // and the same two options, and want no places: all else that it could do is 6 kB (brotli).
    /fuse\.js\/dist\/fuse\.basic\.mjs$/,
    [
      [/^[\s\S]+(?=\/\/#region src\/search\/bitap\/search\.ts)/, ''],
      [
        /\/\/#region src\/helpers\/mergeIndices\.ts[\s\S]+/,
        'export default { match: (word, text, options) => search(text, word, createPatternAlphabet(word), options) };',
      ],
      [/, findAllMatches = .+, ignoreLocation = Config\.ignoreLocation \} = \{\}/, ' }'],
      [/location = Config\.location, /, ''],
      [/const expectedLocation = .+/, ''],
      [/Math\.abs\(expectedLocation - currentLocation\)/, 'currentLocation'],
      [/Math\.max\(1, expectedLocation - binMid \+ 1\)/, '1'],
      [/start = Math\.max\(1, 2 \* expectedLocation - bestLocation\);/, ''],
      [/expectedLocation \+ /g, ''],
      [/expectedLocation/g, '0'],
      [/ = Config\.\w+/g, ''],
      [/if \(pattern\.length > 32\) .+/, ''],
      [/if \(ignoreLocation\) .+/, ''],
      [/if \(!distance\) .+/, ''],
      [/findAllMatches \? textLen : /, ''],
      [/minMatchCharLength > 1 \|\| includeMatches/, 'false'],
    ],
  ],
  [
    // A name on `window`, hooks for polyfills; expressions in comments, in <style> and in place of attributes; comments
    // in templates, <svg> and <math>; other places to render to than the end; listeners with options.
    /lit-html\/lit-html\.js$/,
    [
      [/l=2===i\?"<svg>":3===i\?"<math>":""/, 'l=""'],
      [/\+\(2===i\?"<\/svg>":3===i\?"<\/math>":""\)/, ''],
      [/if\((this\.el=S\.[^;]+?),2===i\|\|3===i\)\{.+?\}(?=for\()/, '$1;'],
      [/const j=\{[^}]+\},B=t\.litHtmlPolyfillSupport;.+?;(?=const D)/, ''],
      [/j as _\$LH,/, ''],
      [/else\{let t=-1;for\(;-1!==\(t=r\.data\.indexOf.+?o\.length-1\}/, ''],
      [/if\(y\.test\(r\.tagName\)\)\{.+?\}\}(?=else if\(8===)/, '}'],
      [/else t\.startsWith\(o\)&&\(d\.push\(\{type:6,index:l\}\),r\.removeAttribute\(t\)\)/, ''],
      [/1===r\.type\?(i=new r\.ctor\(.+?\)):6===r\.type&&\(i=new Z\(h,this,t\)\)/, '$1'],
      [/void 0!==s&&\((void 0!==s\.strings\?.+?)\),i\+\+/, '$1,i++'],
      [/class Z\{.+?\}\}(?=;?const D)/, ''],
      // Comments and elements of raw text in templates, names of elements that are expressions.
      [/c===v\?"!--"===u\[1\].+?u\[3\]&&\(c=p\)/, 'c===v?c=p'],
      [/c=n\?\?v,/, 'c=v,'],
      [/c===\$\|\|c===g\?c=p:c===_\|\|c===m\?c=v:\(c=p,n=void 0\)/, 'c=p'],
      // Objects as listeners, and listeners with options.
      [/constructor\(t,i,s,e,h\)\{super\(t,i,s,e,h\),this\.type=5\}/, ''],
      [
        /if\(\(t=M\(this,t,i,0\)\?\?A\)===E\)return;.+?this\._\$AH=t\}/,
        't??=A;t===A?this._$AH!==A&&this.element.removeEventListener(this.name,this):this._$AH===A&&this.element.addEventListener(this.name,this);this._$AH=t}',
      ],
      [/"function"==typeof this\._\$AH\?(this\._\$AH\.call\().+?,t\):.+?\(t\)/, '$1this.element,t)'],
      // Directives, templates that were compiled before, and what only these ask for.
      [/function M\(t,i,s=t,e\)\{.+?\}(?=class R)/, ''],
      [/t=M\(this,t,i(?:,0)?\),/g, ''],
      [/r=M\(this,e\[s\+n\],i,n\),r===E&&\(r=this\._\$AH\[n\]\)/, 'r=e[s+n]'],
      [/&&t!==E(?=[,&])/g, ''],
      [/get _\$AU\(\)\{.+?\}/g, ''],
      [/get (?:parentNode|startNode|endNode|tagName)\(\)\{.+?\}/g, ''],
      [/setConnected\(t\)\{.+?\}/, ''],
      [/for\(this\._\$AP\?\.\(!1,!0,s\);/, 'for(;'],
      [/"number"==typeof s\?this\._\$AC\(t\):\(.+?,s\)(?=;if)/, 'this._$AC(t)'],
      [/,this\._\$Cv=e\?\.isConnected\?\?!0/, ''],
      [/,this\._\$AN=void 0/g, ''],
      [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=[34]\}/g, ''],
      [/this\.type=[12],/g, ''],
      [/\(t\?\.creationScope\?\?l\)/, 'l'],
      // Comments again, and attributes without quotes or in single ones: our minifier writes double ones.
      [/\(!--\|\\\/\[\^a-zA-Z\]\)\|/, ''],
      [/\(\?:\[\^ \\t\\n\\f\\r"'\\`<>=\]\|\("\|'\)\|\)/, '"'],
      [/c=void 0===u\[3\]\?p:'"'===u\[3\]\?\$:g/, 'c=$'],
      // Another copy of the library has nothing to do with ours.
      [/Symbol\.for\("lit-nothing"\)/, 'Symbol()'],
      // Where a part stands: nothing asks.
      [/,this,t\)(?=:i)/, ')'],
      [/r\.strings,this,t\)/, 'r.strings)'],
      [/,this,this\.options\)\)/, '))'],
      [/u\(this\.options\)/, 'u()'],
      // What is only handed on, and a quirk of tags that end in `/>` right behind an expression.
      [/,this\._\$AM=[sie](?=[,}])/g, ''],
      [/,this\.options=[eh](?=[,}])/g, ''],
      [/_\$AI\(t,i=this(?:,s,e)?\)/g, (all) => all.replace('i=this', 'i')],
      [/const x=c===p&&t\[i\+1\]\.startsWith\("\/>"\)\?" ":"";/, ''],
      [/\+o\+x\)/, '+o)'],
      [/\(-2===d\?i:x\)/, '(-2===d?i:"")'],
      [/const s=i\(t\)\.nextSibling;i\(t\)\.remove\(\)/, 'const s=t.nextSibling;t.remove()'],
      [/if\(r\.hasAttributes\(\)\)(?=for)/, ''],
      [
        /const e=s\?\.renderBefore\?\?i;let h=e\._\$litPart\$;.+?(?=return h)/,
        'let h=i._$litPart$??=new k(i.appendChild(c()),null);h._$AI(t);',
      ],
      [/void 0!==t\.nodeType\?this\.T\(t\):d\(t\)/, 'void 0!==t.nodeType?this.T(t):u(t)'],
    ],
  ],
];

/** @type {import('vite').Plugin} */
export const cutUnasked = {
  name: 'cut-unasked',
  transform(code, id) {
    const cuts = unasked.find(([file]) => file.test(id))?.[1];
    if (!cuts) return null;
    for (const [what, rest] of cuts) {
      if (!what.test(code))
        throw new Error(`${id} has nothing like ${String(what)}: see scripts/unasked.mjs`);
      what.lastIndex = 0;
      code = code.replace(what, rest);
    }
    return { code, map: null };
  },
};
