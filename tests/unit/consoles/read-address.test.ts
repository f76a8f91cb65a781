import { describe, expect, it } from 'vitest';
import { readAddress } from '@/utils/consoles/read-address';
import type { AddressPlace } from '@/utils/model/console';

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
