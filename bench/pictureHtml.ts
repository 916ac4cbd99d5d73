import { escapeHtml } from '../src/markdown/escapeHtml.ts';
import type { PictureKind } from './pictureKinds.ts';

const terminal = (colours: string, message: string): string =>
  `<style>body{margin:0;${colours};font:14px/1.35 'DejaVu Sans Mono',monospace}
  #shot{box-sizing:border-box;inline-size:900px;padding:12px 14px}
  pre{margin:0;font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}
  i{font-style:normal;color:#4e9a06}</style>
  <div id="shot"><pre><i>dev@build</i>:~/app$ make run\n${message}\n<i>dev@build</i>:~/app$ </pre></div>`;

const dark = 'background:#1e1e1e;color:#d4d4d4';
const light = 'background:#fff;color:#222';

/** The page whose `#shot` is a picture of a message; what it looks like is drawn, the text is real. */
export function pictureHtml(kind: PictureKind, message: string): string {
  const text = escapeHtml(message);
  switch (kind) {
    case 'dark terminal':
    case 'scaled':
      return terminal(dark, `<span style="color:#f14c4c">${text}</span>`);
    case 'light terminal':
    case 'JPEG at quality 40':
    case 'rotated by one degree':
      return terminal(light, text);
    case 'browser error page':
      return `<style>body{margin:0;background:#fff;color:#5f6368;font:15px/1.6 'DejaVu Sans',sans-serif}
      #shot{inline-size:760px;padding:60px 80px;box-sizing:border-box}h1{font-weight:500;font-size:24px;color:#202124}
      p{white-space:pre-wrap;overflow-wrap:anywhere}
      span{background:#1a73e8;color:#fff;border-radius:4px;padding:8px 18px;float:right}
      b{display:block;inline-size:70px;block-size:60px;border:4px solid #5f6368;border-radius:6px}</style>
      <div id="shot"><b></b><h1>This page isn’t working</h1><p>${text}</p><span>Reload</span><br></div>`;
    case 'Windows dialog':
      return `<style>body{margin:0;background:#4a6a8a;font:12px/1.4 'DejaVu Sans',sans-serif;color:#000}
      #shot{padding:26px;inline-size:620px;background:linear-gradient(#4a6a8a,#27405c)}
      div div{background:#fff;border:1px solid #999;box-shadow:0 4px 14px #0008}
      h1{margin:0;font:12px/30px 'DejaVu Sans',sans-serif;padding-inline:10px;background:#fff}h1 i{float:right;font-style:normal}
      p{margin:12px 16px 18px 60px;min-block-size:40px;white-space:pre-wrap;overflow-wrap:anywhere}
      b{float:left;margin:12px;inline-size:32px;block-size:32px;border-radius:50%;background:#c42b1c;color:#fff;font:20px/32px sans-serif;text-align:center}
      footer{background:#f0f0f0;padding:10px;text-align:right}span{display:inline-block;border:1px solid #0067c0;background:#fdfdfd;padding:3px 28px}</style>
      <div id="shot"><div><h1>Error<i>✕</i></h1><b>×</b><p>${text}</p><footer><span>OK</span></footer></div></div>`;
    case 'blue screen':
      return `<style>body{margin:0;background:#0078d7;color:#fff;font:18px/1.5 'DejaVu Sans',sans-serif}
      #shot{inline-size:960px;box-sizing:border-box;padding:60px 90px}b{font:90px/1 sans-serif}p{white-space:pre-wrap;overflow-wrap:anywhere}</style>
      <div id="shot"><b>:(</b><p>Your PC ran into a problem and needs to restart. We’re just collecting some error info, and then we’ll restart for you.</p><p>Stop code: ${text}</p></div>`;
  }
}
