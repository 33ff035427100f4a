import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../support/vscode/install/cacheFolder.ts';

interface Manifest {
  readonly publisher: string;
  readonly name: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Record<string, readonly { readonly id: string }[]>;
    readonly viewsWelcome: readonly { readonly contents: string }[];
    readonly walkthroughs: readonly [
      { readonly id: string; readonly title: string; readonly steps: readonly Step[] },
    ];
  };
}

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const nls = JSON.parse(read('package.nls.json')) as Record<string, string>;
const text = (placeholder: string) => nls[placeholder.slice(1, -1)] ?? '';
const { commands, views, viewsWelcome, walkthroughs } = manifest.contributes;
const [{ id: walkthroughId, steps }] = walkthroughs;

/** The commands that exist: those of the manifest, and those that VS Code adds for each view. */
const known = new Set([
  ...commands.map(({ command }) => command),
  ...Object.values(views)
    .flat()
    .map(({ id }) => `${id}.focus`),
]);

describe('the walkthrough', () => {
  it('leads in four steps from a key to a call', () => {
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['getKey', 'setKey', 'findCase', 'insertCall'],
    );
    for (const { title, description, media } of steps) {
      for (const each of [title, description, media.altText]) {
        assert.notEqual(text(each), '', each);
      }
    }
  });

  it('has a picture for each step, in colors of the theme only', () => {
    for (const { media } of steps) {
      const svg = read(media.svg);
      const colors = [...svg.matchAll(/ (?:fill|stroke)="([^"]+)"/g)].map(([, color]) => color!);
      assert.ok(colors.length > 10, media.svg);
      const fixed = colors.filter(
        (color) => color !== 'none' && !color.startsWith('var(--vscode-'),
      );
      assert.deepEqual(fixed, [], media.svg);
      // VS Code's content security policy blocks them
      assert.doesNotMatch(svg, /<(?:script|style|image)|\bstyle="|\bhref=|url\(/, media.svg);
    }
  });

  it('offers in each step a button for what completes it', () => {
    for (const { id, description } of steps) {
      const buttons = text(description)
        .split('\n')
        .filter((line) => /^\[[^\]]+\]\(command:[^)]+\)$/.test(line));
      assert.equal(buttons.length, 1, id);
    }
  });

  it('links to commands that exist', () => {
    for (const { id, description } of steps) {
      const links = [...text(description).matchAll(/\(command:([^)?]+)/g)].map(([, link]) => link!);
      assert.ok(links.length > 0, id);
      assert.deepEqual(
        links.filter((link) => !known.has(link)),
        [],
        id,
      );
    }
  });

  it('is completed by commands and context keys that exist', () => {
    const code = globSync('src/**/*.ts', { cwd: projectRoot }).map(read).join('\n');
    for (const { id, completionEvents } of steps) {
      assert.ok(completionEvents.length > 0, id);
      for (const event of completionEvents) {
        const [, kind, name = '', value] =
          /^(onCommand|onContext):([\w.]+)(?: == '([\w.]+)')?$/.exec(event) ?? [];
        if (kind === 'onCommand') {
          assert.ok(known.has(name), event);
        } else if (name === 'activeWebviewPanelId') {
          assert.ok(code.includes(`casePanelViewType = '${value}'`), event);
        } else {
          assert.match(
            code,
            new RegExp(`(?:set\\(|'setContext', )'${RegExp.escape(name)}'`),
            event,
          );
        }
      }
    }
  });

  it('is linked from the view while there are no cases to show', () => {
    const id = `${manifest.publisher}.${manifest.name}#${walkthroughId}`;
    const link = `(command:workbench.action.openWalkthrough?${encodeURIComponent(JSON.stringify(id))})`;
    const linking = viewsWelcome.filter(({ contents }) => text(contents).includes(link));
    assert.deepEqual(
      linking.map(({ contents }) => contents),
      ['%welcome.noKey%', '%welcome.empty%'],
    );
  });
});
