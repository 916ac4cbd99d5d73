import { ByMessage } from './ByMessage.ts';

// The script of the page for links by message.
customElements.define('by-message', ByMessage);
