import { DiagnoseBox } from './DiagnoseBox.ts';

// The script of the Diagnose page.
customElements.define('diagnose-box', DiagnoseBox);
