import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../support/vscode/install/cacheFolder.ts';
import { changelogSection } from './changelog.ts';
import { readZip } from './readZip.ts';

// What the release workflow does that needs no credentials.

interface Manifest {
  readonly version: string;
  readonly icon: string;
  readonly main: string;
  readonly contributes: {
    readonly chatSkills: readonly { readonly path: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly media: { readonly svg: string } }[];
    }[];
  };
}

const read = (path: string) => readFile(join(projectRoot, path), 'utf8');
const readManifest = async () => JSON.parse(await read('package.json')) as Manifest;
const vsce = async (...args: string[]) => {
  const program = join(projectRoot, 'node_modules', '@vscode', 'vsce', 'vsce');
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, ...args], {
    cwd: projectRoot,
  });
  return stdout + stderr;
};

/** Everything that may be in the package. A new kind of file must be added here on purpose. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(package|package\.nls(\.[a-z-]+)?)\.json$/,
  /^extension\/(readme|changelog)\.md$/,
  /^extension\/LICENSE\.txt$/,
  /^extension\/dist\/(\w+\.cjs|webview\.js)$/,
  /^extension\/media\/(\w+|walkthrough\/\w+)\.(svg|png|css)$/,
  /^extension\/media\/skills\/[a-z-]+\/SKILL\.md$/,
  /^extension\/l10n\/bundle\.l10n(\.[a-z-]+)?\.json$/,
];

/** In any file of the package. */
const secrets = [
  /ek_(?:live|test)_\w{8}/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(?:gh[pousr]|npm|ovsxat)_\w{20}/,
  /sourceMappingURL=/,
];

describe('a release', () => {
  it('is described in the changelog, and tagged with the version', async () => {
    const { version } = await readManifest();
    assert.notEqual(changelogSection(await read('CHANGELOG.md'), version), '');
    if (process.env['GITHUB_REF_TYPE'] === 'tag') {
      assert.equal(process.env['GITHUB_REF_NAME'], `v${version}`);
    }
  });

  it('is refused if the changelog does not mention its version', () => {
    const changelog =
      '# Changelog\n\n## 1.2.0\n\n- Two.\n\n## 1.1.0\n\n## 1.0.0\n\n- One.\n- More.\n';
    assert.equal(changelogSection(changelog, '1.2.0'), '- Two.');
    assert.equal(changelogSection(changelog, '1.0.0'), '- One.\n- More.');
    assert.throws(() => changelogSection(changelog, '1.1.0'), /says nothing about version 1\.1\.0/);
    assert.throws(() => changelogSection(changelog, '1.2'), /says nothing/);
  });

  it('is packed without a warning', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'erzycall-release-'));
    try {
      const output = await vsce('package', '--no-dependencies', '--out', join(folder, 'a.vsix'));
      assert.match(output, /Packaged/);
      assert.doesNotMatch(output, /warn|deprecat/i);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('contains what it needs, and nothing else', async () => {
    const files = readZip(await readFile(join(projectRoot, 'erzycall-cases.vsix')));
    const names = [...files.keys()];
    assert.deepEqual(
      names.filter((name) => !allowed.some((each) => each.test(name))),
      [],
    );
    const { icon, main, contributes } = await readManifest();
    const skills = contributes.chatSkills.map(({ path }) => path);
    const pictures = contributes.walkthroughs.flatMap(({ steps }) =>
      steps.map(({ media }) => media.svg),
    );
    const texts = ['package.nls', 'l10n/bundle.l10n'].flatMap((name) => [
      `${name}.de.json`,
      `${name}.es.json`,
    ]);
    for (const path of [icon, main, ...skills, ...pictures, ...texts]) {
      const name = `extension/${path.replace(/^\.\//, '')}`;
      assert.ok(names.includes(name), `${name} is missing`);
    }
  });

  it('contains no secret and no path of this machine', async () => {
    const files = readZip(await readFile(join(projectRoot, 'erzycall-cases.vsix')));
    assert.ok(files.size > 10);
    const paths = [projectRoot, homedir()].filter((path) => path.length > '/root'.length);
    for (const [name, content] of files) {
      const text = content.toString('latin1');
      const found = secrets.filter((secret) => secret.test(text)).map(String);
      assert.deepEqual([...found, ...paths.filter((path) => text.includes(path))], [], name);
    }
  });

  it('has a chat skill with a name and a description', async () => {
    for (const { path } of (await readManifest()).contributes.chatSkills) {
      const folder = path.split('/').at(-2)!;
      const [, name, description] =
        /^---\nname: (.+)\ndescription: (.+)\n---\n/.exec(await read(path)) ?? [];
      // VS Code ignores a skill whose name is not that of its folder
      assert.equal(name, folder);
      assert.ok(description!.length <= 1024);
      assert.doesNotMatch(description!, /: /, 'the description must be valid YAML without quotes');
    }
  });
});

describe('the workflows', () => {
  const folder = join('.github', 'workflows');

  it('pin each action to a commit, and store no credential', async () => {
    const names = await readdir(join(projectRoot, folder));
    assert.ok(names.length > 0);
    for (const name of names) {
      const text = await read(join(folder, name));
      for (const [, action] of text.matchAll(/uses: (.+)/g)) {
        assert.match(action!, /^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, name);
      }
      assert.doesNotMatch(text, /\bsecrets\b/, name);
      assert.match(text, /^permissions:(?: \{\}\n|\n {2}contents: read\n(?! ))/m, name);
      assert.doesNotMatch(text, /pull_request_target|write-all/, name);
      // a title or the name of a branch would be run as code
      assert.doesNotMatch(text, /run:.*\$\{\{/, name);
    }
  });

  it('publish with options that vsce has', async () => {
    const [, options = ''] =
      /vsce publish (.+)/.exec(await read(join(folder, 'release.yml'))) ?? [];
    const names = [...options.matchAll(/--\w[\w-]*/g)].map(([name]) => name);
    assert.ok(names.includes('--oidc'));
    const help = await vsce('publish', '--help');
    for (const name of names) {
      assert.ok(help.includes(`${name} `), `vsce publish has no option ${name}`);
    }
  });
});
