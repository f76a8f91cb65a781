import Vue from 'vue';
import '../shared/base.css';
import { isScripted, playScript } from '../shared/page-options.ts';
import { createPractice } from '../shared/practice.ts';
import ConsolePage from './ConsolePage.vue';
import { scriptLines } from './script.ts';
import { connect, open, remount, step, store } from './store.ts';
import './styles.css';

Vue.config.productionTip = false;
Vue.config.devtools = false;

new Vue({
  el: '#app',
  render: (h) => h(ConsolePage, { key: store.mountCount }),
});

window.practice = createPractice({
  shop: () => store.shop,
  connected: () => store.connected,
  draft: () => store.draft,
  step,
  open,
  remount,
  paidNotice: '买家已付款，请尽快安排发货',
});
connect();

if (isScripted(window.location.search)) {
  playScript(window.practice, scriptLines);
  // Only a scripted page moves by itself: the waiting times tick.
  setInterval(() => {
    store.now = Date.now();
  }, 1000);
}
