import '../shared/base.css';
import './outer.css';

/*
 * 1688 Wangwang on the web: the outer page only frames `def_cbu_web_im_core` of its own origin.
 */

const isHere = /^(?:localhost|127\.0\.0\.1)$/.test(window.location.hostname);
const core = isHere ? './core.html' : '../def_cbu_web_im_core/index.html';
const frame = document.createElement('iframe');
// The frame is known by this name in its address.
frame.src = `${core}${window.location.search}#def_cbu_web_im_core`;
frame.addEventListener('load', () => {
  if (frame.contentWindow) window.practice = frame.contentWindow.practice;
});
document.getElementById('app')?.append(frame);
