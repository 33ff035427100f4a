import * as vscode from 'vscode';
import { Format } from '../shared/format.ts';

/** Dates and numbers in the language of the window. */
export const format = new Format(vscode.env.language, vscode.l10n.t('just now'));
