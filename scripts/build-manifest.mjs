/**
 * custom-elements.json and the editors' data, generated from the classes' doc blocks.
 *   node scripts/build-manifest.mjs [--check]   --check fails when the committed files are stale
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const check = process.argv.includes('--check');
const outdir = '.cache/manifest';

/** Leaves what a page can use: private fields, inherited Lit parts and internal classes are noise. */
function publicOnly(manifest) {
  for (const module of manifest.modules) {
    module.declarations = module.declarations.filter(
      (each) => each.kind === 'class' && /^Glossary/.test(each.name),
    );
    for (const element of module.declarations) {
      // Registration stands apart from the class (src/define.ts), so the tag is read off the file's name.
      element.tagName ??= basename(module.path, '.ts');
      element.customElement = true;
      const isPublic = (member) => !member.privacy && !/^[_#]/.test(member.name) && !member.inheritedFrom;
      element.members = (element.members ?? []).filter((member) => isPublic(member) && member.description);
      element.attributes = (element.attributes ?? []).filter((attribute) => attribute.description);
      element.events = (element.events ?? []).filter((event) => event.name && event.description);
    }
    module.exports = (module.exports ?? []).filter(
      (each) => each.kind === 'js' && module.declarations.some(({ name }) => name === each.declaration.name),
    );
  }
  manifest.modules = manifest.modules.filter((module) => module.declarations.length);
  manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  return manifest;
}

mkdirSync(outdir, { recursive: true });
try {
  execFileSync(
    'npx',
    ['cem', 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--outdir', outdir],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const manifest = publicOnly(JSON.parse(readFileSync(join(outdir, 'custom-elements.json'), 'utf8')));
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const generated = {
    'custom-elements.json': manifest,
    'vscode.html-custom-data.json': JSON.parse(getVsCodeHtmlCustomData(manifest)),
    'web-types.json': JSON.parse(getWebTypesData(manifest, { name, version, hideLogs: true })),
  };
  const stale = Object.entries(generated).filter(([file, content]) => {
    const fresh = `${JSON.stringify(content, null, 2)}\n`;
    const old = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (fresh !== old && !check) writeFileSync(file, fresh);
    return fresh !== old;
  });
  if (check && stale.length) {
    console.error(`${stale.map(([file]) => file).join(', ')}: not what the code says. Run: npm run manifest`);
    process.exitCode = 1;
  }
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
