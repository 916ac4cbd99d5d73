import { DiagnoseBox } from './DiagnoseBox.ts';
import { inBase } from '../../domain/inBase.ts';

// The script of the Diagnose page alone.
customElements.define('diagnose-box', DiagnoseBox);
// It takes what other apps share with the installed site, which opens here. Without it nothing breaks.
navigator.serviceWorker?.register(inBase('/worker.js')).catch(() => undefined);
