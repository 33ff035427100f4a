import ts from 'typescript';
import { projectRoot } from '../vscode/install/cacheFolder.ts';

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.Preserve,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  types: ['node'],
  lib: ['lib.esnext.d.ts'],
};

/** Checks modules with `tsc --strict`, all at once. Resolves with the errors, each after the name of its file. */
export function typeCheck(files: Readonly<Record<string, string>>): string[] {
  const disk = ts.createCompilerHost(options);
  const host = { ...disk };
  const sources = new Map(
    Object.entries(files).map(([name, text]) => [`${projectRoot}/${name}`, text]),
  );
  host.fileExists = (name) => sources.has(name) || disk.fileExists(name);
  host.readFile = (name) => sources.get(name) ?? disk.readFile(name);
  host.getSourceFile = (name, languageVersion, ...rest) => {
    const text = sources.get(name);
    return text === undefined
      ? disk.getSourceFile(name, languageVersion, ...rest)
      : ts.createSourceFile(name, text, languageVersion);
  };
  host.getCurrentDirectory = () => projectRoot;
  const program = ts.createProgram([...sources.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1;
    const name = file?.fileName.slice(projectRoot.length + 1) ?? '';
    return `${name}:${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
