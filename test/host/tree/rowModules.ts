// Bundled into one file, so that a test can load the modules again with another display language.

export { analyseScript } from '../../../src/script/analyseScript.ts';
export { arrangeCases } from '../../../src/cases/arrangeCases.ts';
export { caseItem, caseTooltip, groupItem } from '../../../src/tree/caseTreeItems.ts';
export { CaseIndex } from '../../../src/cases/caseSearch.ts';
export { caseView, headingView, tabTitle } from '../../../src/panel/views/caseView.ts';
export { finderItems } from '../../../src/finder/finderItems.ts';
export { parseCase, parseCasePage } from '../../../src/api/parse.ts';
export { shownFindings } from '../../../src/panel/views/shownFindings.ts';
export { scriptPlaces } from '../../../src/panel/views/scriptPlaces.ts';
