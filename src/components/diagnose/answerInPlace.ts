import copyBox from '../article/copy-box.css?inline';
import steps from '../article/steps.css?inline';
import { adoptStyles } from '../site/dom.ts';
import diagnosis from './diagnosis.css?inline';

// A diagnosis below a search box, on pages that do not have the styles of Diagnose.
for (const css of [copyBox, steps, diagnosis]) adoptStyles(css);

export { showDiagnosis } from './showDiagnosis.ts';
