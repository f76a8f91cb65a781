import { mountVue2 } from '../shared/mount-vue2.ts';
import { page, picture, replyBox, topBar } from '../shared/parts.ts';
import { type Conversation, newestFirst } from '../shared/shop.ts';
import { showDateTime } from '../shared/show-times.ts';
import { startPage } from '../shared/start-page.ts';
import type { PageStore } from '../shared/store.ts';
import { el, type Part } from '../shared/tree.ts';
import { buyers, products, script } from './buyers.ts';
import './styles.css';

/*
 * Coupang WING: a table of questions in Vue with scoped attributes. A row is open while its
 * answer box is there; other rows keep their questions in the page all the while.
 */

const SCOPE = { 'data-v-7fedaa82': '' };

startPage({ mount: mountVue2, seeds: buyers, script, view });

function view(store: PageStore): Part {
  const { shop, connected } = store.state;
  return page(
    topBar({
      mark: 'W',
      shop: '소리마켓',
      links: ['고객문의', '상품관리', '주문/배송', '정산'],
      agent: '담당자 박지은',
      practice: '연습',
    }),
    el(
      'section',
      { look: 'tickets' },
      el('div', { look: 'title' }, '상품 문의'),
      el(
        'div',
        { look: 'tabs' },
        el('button', { look: 'on', type: 'button' }, '24시간 이내'),
        el('button', { type: 'button' }, '24~72시간'),
        el('button', { type: 'button' }, '72시간~30일'),
      ),
      el(
        'table',
        { look: 'table' },
        el('tbody', {}, ...(connected ? newestFirst(shop).map((each) => ticket(store, each)) : [])),
      ),
    ),
  );
}

function ticket(store: PageStore, each: Conversation): Part {
  const product = products[each.uid];
  const isOpen = each.uid === store.state.shop.openUid;
  return el(
    'tr',
    { key: each.uid, ...SCOPE },
    el('td', { look: 'when', ...SCOPE }, each.uid),
    el(
      'td.replying-no-comments',
      { ...SCOPE },
      product &&
        el(
          'div',
          { look: 'goods' },
          picture(product.picture),
          el(
            'div.text-wrapper.product-name',
            {},
            el('a', {}, el('span', { title: product.title }, product.title)),
          ),
        ),
      ...each.messages.map(({ id, side, body, at }) =>
        el(
          'div',
          { key: id, look: side === 'buyer' ? 'question' : 'answer' },
          el(
            side === 'buyer' ? 'span.inquiry-content' : 'span.reply-content',
            {},
            body.kind === 'text' ? body.text : '',
          ),
          el('small', { look: 'soft' }, showDateTime(at, 'Asia/Seoul').slice(0, 16)),
        ),
      ),
      isOpen
        ? answerBox(store)
        : el(
            'button',
            {
              look: 'open',
              type: 'button',
              'data-wuic-props': 'name:btn',
              onClick: () => store.open(each.uid),
            },
            '답변하기',
          ),
    ),
  );
}

function answerBox(store: PageStore): Part {
  return el(
    'div',
    { key: 'answer', look: 'composer' },
    el('textarea.input-textarea', {
      ...replyBox(store, false),
      placeholder: '답변을 입력하세요',
    }),
    el(
      'div',
      { look: 'foot' },
      el(
        'button',
        {
          look: 'send',
          type: 'button',
          'data-wuic-props': 'name:btn type:primary',
          onClick: store.send,
        },
        '저장하기',
      ),
    ),
  );
}
