import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ForeignSyntax, translate } from '@/utils/replies/import-syntax/translate';
import { parseTemplate } from '@/utils/replies/template/parse-template';

const cases: [tool: string, syntax: ForeignSyntax, theirs: string, ours: string][] = [
  [
    'Briskine',
    'braces',
    'Hi {{to.first_name}}, {{from.name}}',
    'Hi {{buyer.name}}, {{agent.name}}',
  ],
  ['Briskine', 'braces', '{{{to.name}}}', '{{buyer.name}}'],
  ['Briskine', 'braces', '{{#if to.name}}a{{else}}b{{/if}}', '{{#if buyer.name}}a{{else}}b{{/if}}'],
  ['Briskine', 'braces', '{{#unless to.name}}a{{/unless}}', '{{#if !buyer.name}}a{{/if}}'],
  ['Briskine', 'braces', '{{> /Sig}}{{cursor}}', '{{> sig}}{{cursor}}'],
  ['Briskine', 'braces', "{{choice 'Hi, Hello'}}", '{{pick:Hi|Hello}}'],
  [
    'Briskine',
    'braces',
    "{{moment add='7;days' format='YYYY-MM-DD'}}",
    '{{date +7d|format:"yyyy-MM-dd"}}',
  ],
  ['Briskine', 'braces', "{{moment format='HH:mm'}}", '{{time|format:"HH:mm"}}'],
  [
    'Chatwoot',
    'braces',
    '{{contact.name}} {{ agent.first_name }}',
    '{{buyer.name}} {{agent.name}}',
  ],
  ['Gorgias', 'braces', '{{ticket.customer.firstname}}', '{{buyer.name}}'],
  [
    'Gorgias',
    'braces',
    '{{ticket.customer.integrations.shopify.orders[-1].fulfillments[0].tracking_number}}',
    '{{order.tracking_no}}',
  ],
  ['Intercom', 'braces', '{{user.name|fallback:"there"}}', '{{buyer.name|default:"there"}}'],
  [
    'Zendesk',
    'braces',
    '{% if ticket.requester.name == "Li" %}a{% else %}b{% endif %}',
    '{{#if buyer.name == "Li"}}a{{else}}b{{/if}}',
  ],
  [
    'Liquid',
    'braces',
    "{{ customer.first_name | default: 'friend' }}",
    '{{buyer.name|default:"friend"}}',
  ],
  ['Liquid', 'braces', '{{ "now" | date: "%Y-%m-%d" }}', '{{date|format:"yyyy-MM-dd"}}'],
  ['Lateshipment', 'braces', '{{customer_name}}', '{{buyer.name}}'],
  ['eDesk', 'any', '#customer-first-name#', '{{buyer.name}}'],
  [
    'respond.io',
    'any',
    '$contact.firstname from $assignee.name',
    '{{buyer.name}} from {{agent.name}}',
  ],
  ['Text Blaze', 'blaze', '{time: DD/MM/YYYY; shift=-1W}', '{{date -1w|format:"dd/MM/yyyy"}}'],
  ['Text Blaze', 'blaze', '{time: h:mm A}', '{{time|format:"h:mm a"}}'],
  ['Text Blaze', 'blaze', '{time: YYYY; shift=+3Y}', '{{date +36month|format:"yyyy"}}'],
  ['Text Blaze', 'blaze', '{formtext: default=there; name=Who}', '{{?Who|default:"there"}}'],
  ['Text Blaze', 'blaze', '{formparagraph}{formtext}', '{{?1}}{{?2}}'],
  ['Text Blaze', 'blaze', '{formmenu: a/b; c; name=Size}', '{{?Size:a\\/b/c}}'],
  ['Text Blaze', 'blaze', '{formdate: YYYY; name=Day}', '{{?Day:date}}'],
  ['Text Blaze', 'blaze', '{import: /Sig}{cursor}', '{{> sig}}{{cursor}}'],
  [
    'ours',
    'any',
    '{{买家昵称}} {{?尺码:大/小}} {{日期 +3天}} {{pick:a|b}}',
    '{{buyer.name}} {{?尺码:大/小}} {{日期 +3天}} {{pick:a|b}}',
  ],
];

describe('a variable of another tool', () => {
  it.each(cases)('becomes ours: %s (%s) %s', (_, syntax, theirs, ours) => {
    expect(translate(theirs, syntax)).toEqual({ text: ours, unknown: [] });
    expect(parseTemplate(ours).errors).toEqual([]);
  });

  it.each<[ForeignSyntax, string, string[]]>([
    ['braces', '{{contact.email}}', ['{{contact.email}}']],
    ['braces', '{{contact.custom_attribute.vip}}', ['{{contact.custom_attribute.vip}}']],
    [
      'braces',
      '{{ticket.created|datetime_format("L")}}',
      ['{{ticket.created|datetime_format("L")}}'],
    ],
    ['braces', '{{#each items}}x{{/each}}', ['{{#each items}}', '{{/each}}']],
    ['braces', '{{buyer.name | upcase}}', ['{{buyer.name | upcase}}']],
    ['braces', "{{moment format='Do MMM'}}", ["{{moment format='Do MMM'}}"]],
    ['any', '#tracking-page-link#', ['#tracking-page-link#']],
    ['any', '$system.current_date', ['$system.current_date']],
    ['blaze', '{site: url}', ['{site: url}']],
    ['blaze', '{time: YYYY; at=2020-01-01}', ['{time: YYYY; at=2020-01-01}']],
  ])('stays as it is where we have none, and is told: %s %s', (syntax, text, unknown) => {
    expect(translate(text, syntax)).toEqual({ text, unknown });
  });

  it('in a condition we cannot make leaves no half of it', () => {
    const text = '{{#if to.name}}a{{/if}}{{#if vip.level}}b{{/if}}';
    expect(translate(text, 'braces')).toEqual({
      text,
      unknown: ['{{#if to.name}}', '{{/if}}', '{{#if vip.level}}', '{{/if}}'],
    });
  });

  it.each(['#topic# #one-two', 'price $5', 'a { b } c', '50% {off}'])(
    'is not seen in ordinary words: %s',
    (text) => {
      expect(translate(text, 'any')).toEqual({ text, unknown: [] });
    },
  );

  it('takes time that grows with the length alone', () => {
    for (const piece of ['{{', '{{a|', '{{#if ', '{%', '#a-', '{a:', '$contact.', '{{"']) {
      for (const syntax of ['braces', 'blaze', 'any'] as const) {
        const text = piece.repeat(20_000);
        const start = performance.now();
        translate(text, syntax);
        expect(performance.now() - start).toBeLessThan(2_000);
      }
    }
  });

  it('is stable: what was translated is ours', () => {
    const theirs = fc.constantFrom(...cases.filter(([, syntax]) => syntax === 'braces'));
    fc.assert(
      fc.property(fc.array(theirs, { maxLength: 5 }), (list) => {
        const once = translate(list.map(([, , text]) => text).join(' '), 'braces');
        expect(translate(once.text, 'braces')).toEqual(once);
      }),
    );
  });
});
