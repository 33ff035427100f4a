import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../vscode/install/cacheFolder.ts';

/** A text in the code, with the file and line where it is. */
interface SourceText {
  readonly text: string;
  readonly place: string;
}

export interface SourceTexts {
  /** The keys of `vscode.l10n.t`: the message, and the comment if there is one. */
  readonly keys: readonly string[];
  /** Literals that read like a sentence or a phrase and are not localized. */
  readonly phrases: readonly SourceText[];
}

/** Reads the texts of all sources below these folders of `src`. */
export function readSourceTexts(folders: readonly string[]): SourceTexts {
  const keys = new Set<string>();
  const phrases: SourceText[] = [];
  for (const file of globSync(`src/{${folders.join()}}`, { cwd: projectRoot })) {
    const source = ts.createSourceFile(
      file,
      readFileSync(join(projectRoot, file), 'utf8'),
      ts.ScriptTarget.Latest,
      // so that nodes know their text
      true,
    );
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && isLocalizing(node.expression)) {
        keys.add(keyOf(node.arguments[0]!));
        // the values of the placeholders may be texts, too
        node.arguments.slice(1).forEach(visit);
      } else if (isLiteral(node) && phrase.test(withoutTags(node.text))) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        phrases.push({ text: node.text, place: `${file}:${line + 1}` });
      } else if (!isNeverShown(node)) {
        ts.forEachChild(node, visit);
      }
    };
    visit(source);
  }
  return { keys: [...keys], phrases };
}

/** Also where a text begins or ends within a tag. */
function withoutTags(text: string): string {
  return text.replaceAll(/(?:^[^<>]*|<[^<>]*)>|<[^<>]*$/g, '');
}

/** At least two words. */
const phrase = /[A-Za-z]{2,}[,;:]? [A-Za-z]{2,}/;

function isLocalizing(callee: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(callee) &&
    callee.name.text === 't' &&
    ts.isPropertyAccessExpression(callee.expression) &&
    callee.expression.name.text === 'l10n'
  );
}

/** As VS Code's own `l10n.t` makes it. */
function keyOf(argument: ts.Expression): string {
  if (!ts.isObjectLiteralExpression(argument)) {
    return literal(argument);
  }
  const property = (name: string) => {
    const found = argument.properties.find((each) => each.name?.getText() === name);
    return found !== undefined && ts.isPropertyAssignment(found) ? found.initializer : undefined;
  };
  const comment = property('comment');
  const comments =
    comment !== undefined && ts.isArrayLiteralExpression(comment) ? comment.elements : [];
  return `${literal(property('message')!)}/${comments.map(literal).join('')}`;
}

function literal(node: ts.Expression): string {
  if (!ts.isStringLiteralLike(node)) {
    throw new Error(`A text that is localized must be a literal: ${node.getText()}`);
  }
  return node.text;
}

function isLiteral(node: ts.Node): node is ts.StringLiteralLike | ts.TemplateLiteralToken {
  return ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
}

/** What is written to the log or thrown, types, and the names of styles and of kinds of rows. */
function isNeverShown(node: ts.Node): boolean {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { expression, name } = node.expression;
    const [first] = node.arguments;
    const setsStyle = name.text === 'setAttribute' && first?.getText() === "'class'";
    return setsStyle || /^#?log$|^console$/.test(nameOf(expression));
  }
  if (ts.isBinaryExpression(node)) {
    return nameOf(node.left) === 'contextValue';
  }
  const isStyle = ts.isPropertyAssignment(node) && node.name.getText() === 'class';
  return isStyle || ts.isTypeNode(node) || ts.isThrowStatement(node);
}

function nameOf(node: ts.Expression): string {
  return ts.isPropertyAccessExpression(node)
    ? node.name.text
    : ts.isIdentifier(node)
      ? node.text
      : '';
}
