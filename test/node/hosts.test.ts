import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { hosts } from '../e2e/hosts/list.ts';
import hazards from '../e2e/hosts/hazards.json' with { type: 'json' };

const folder = 'test/e2e/hosts/apps';
const apps = readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/package.json`));

test('every host app is a workspace of its own, locked without download addresses', () => {
  for (const app of apps) {
    assert.doesNotMatch(readFileSync(`${folder}/${app}/package-lock.json`, 'utf8'), /"resolved": "http/, app);
    assert.match(
      readFileSync(`${folder}/${app}/.npmrc`, 'utf8'),
      /omit-lockfile-registry-resolved=true/,
      app,
    );
  }
});

test('every host app is visited, and every page has a name of its own', () => {
  assert.deepEqual([...new Set(hosts.map(({ app }) => app))].sort(), apps.sort());
  assert.equal(new Set(hosts.map(({ name }) => name)).size, hosts.length);
});

test('every hazard that a host names is in the list', () => {
  const known = new Set(hazards.map(({ id }) => id));
  for (const { name, hazards: ids } of hosts)
    for (const id of ids) assert.ok(known.has(id), `${name}: ${id}`);
});

test('every hazard is tried by a page', () => {
  const tried = new Set(hosts.flatMap((host) => host.hazards));
  assert.deepEqual(
    hazards.filter(({ id }) => !tried.has(id)),
    [],
  );
});
