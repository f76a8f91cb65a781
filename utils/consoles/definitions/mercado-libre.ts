import type { ConsoleSource } from '@/utils/model/console';

const PACK = '/vendas/novo/mensagens/:number/*';

/**
 * Mercado Livre Brazil (other domains are not confirmed): the address names the pack, which is
 * what is sold to one buyer in one go. Its page has only been guessed at, so nothing is read.
 */
export const mercadoLibre: ConsoleSource = {
  id: 'mercado-libre',
  matches: ['https://www.mercadolivre.com.br/vendas/novo/mensagens/*'],
  evidence: 'low',
  timeZone: 'America/Sao_Paulo',
  buyer: { keyInAddress: [{ path: PACK }] },
  orders: { shape: [], inAddress: [{ path: PACK }], trust: { no: 'high' } },
};
