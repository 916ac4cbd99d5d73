import { DiagnoseBox } from './DiagnoseBox.ts';
import { inBase } from '../../domain/inBase.ts';

// The script of the Diagnose page alone.
customElements.define('diagnose-box', DiagnoseBox);
