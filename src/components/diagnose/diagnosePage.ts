import { DiagnoseBox } from './DiagnoseBox.ts';

// The script of the Diagnose page alone.
customElements.define('diagnose-box', DiagnoseBox);
