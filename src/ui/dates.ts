import * as vscode from 'vscode';
import { DateFormat } from '../cases/dateFormat.ts';

/** Dates in the language of the window. */
export const dates = new DateFormat(vscode.env.language);
