import { describe, expect, it } from 'vitest';
import { readAddress } from '@/utils/consoles/read-address';
import type { AddressPlace } from '@/utils/model/console';
import { known } from './known';

const pack: AddressPlace[] = [{ path: '/vendas/novo/mensagens/:it/*' }];
const order: AddressPlace[] = [{ query: 'orderID' }];
const hash: AddressPlace[] = [{ path: '#/chat/:it' }];

describe('a value in the page’s address', () => {
  it.each<[string, string, AddressPlace[], string]>([
    ['a segment', 'https://m.example/vendas/novo/mensagens/200012/reclamacao/5', pack, '200012'],
    ['the last segment', 'https://m.example/vendas/novo/mensagens/200012', pack, '200012'],
    ['another path', 'https://m.example/vendas/200012/detalhe', pack, ''],
    ['a query', 'https://m.example/contact?orderID=702-11&x=1', order, '702-11'],
    ['an empty query', 'https://m.example/contact?orderID=', order, ''],
    ['a segment of the hash', 'https://m.example/index.html?r=1#/chat/77?a=b', hash, '77'],
    ['a longer hash', 'https://m.example/#/chat/77/more', hash, ''],
    ['an escaped segment', 'https://m.example/vendas/novo/mensagens/a%20b', pack, 'a b'],
    ['a broken escape', 'https://m.example/vendas/novo/mensagens/a%', pack, 'a%'],
    ['the first place that has one', 'https://m.example/?orderID=9', [...pack, ...order], '9'],
    ['no places', 'https://m.example/?orderID=9', [], ''],
    ['no address', 'nonsense', order, ''],
  ])('%s', (_, address, places, found) => {
    expect(readAddress(address, places)).toBe(found);
  });

  it('is cut at 200 characters', () => {
    const long = `https://m.example/?orderID=${'9'.repeat(500)}`;
    expect(readAddress(long, order)).toHaveLength(200);
  });
});

const ticket = { path: '/app/ticket/:number' };
const inbox = { path: '/store/:any/conversations/:any/:it' };
const sale = { path: '/vendas/novo/mensagens/:number/*' };
const at = (path: string) => `https://shop.example${path}`;

describe('readAddress, numbers and skipped segments', () => {
  it.each([
    [at('/app/ticket/4821'), ticket, '4821'],
    [at('/app/ticket/4821?view=2#top'), ticket, '4821'],
    [at('/app/ticket/new'), ticket, ''],
    [at('/app/ticket/'), ticket, ''],
    [at('/app/ticket/4821/edit'), ticket, ''],
    [at('/vendas/novo/mensagens/2000006123456789'), sale, '2000006123456789'],
    [at('/vendas/novo/mensagens/2000006123456789/reclamacao/5'), sale, '2000006123456789'],
    [at('/vendas/novo/mensagens/reclamacao'), sale, ''],
    [at('/store/lamp-shop/conversations/open/c%2F9'), inbox, 'c/9'],
    [at('/store/lamp-shop/conversations/open'), inbox, ''],
    [at('/messaging/contact?orderID=112-1-2'), { query: 'orderID' }, '112-1-2'],
    [at('/messaging/inbox'), { query: 'orderID' }, ''],
    ['about:blank', ticket, ''],
    ['no address', ticket, ''],
  ])('finds in %s at %o "%s"', (address, place, found) => {
    expect(readAddress(address, [place])).toBe(found);
  });

  it.each([
    ['/app/accounts/1/conversations/311', '311'],
    ['/app/accounts/1/conversations/311?messageId=9', '311'],
    ['/app/accounts/1/inbox/2/conversations/311', '311'],
    ['/app/accounts/1/label/vip/conversations/311', '311'],
    ['/app/accounts/1/mentions/conversations/311', '311'],
    ['/app/accounts/1/dashboard', ''],
    ['/app/accounts/1/contacts/311', ''],
  ])('knows the conversation of Chatwoot’s %s', (path, found) => {
    const { keyInAddress } = known('chatwoot').buyer;
    expect(readAddress(at(path), keyInAddress)).toBe(found);
  });
});
