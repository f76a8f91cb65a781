import { createContext, useContext, useMemo } from 'react';
import type { ItemImage } from '@/utils/model/item';
import { TemplateText } from '../library/template-text';
import classes from './markdown.module.css';
import { type Inline, parseInline } from './parse-inline';
import { type Block, parseMarkdown } from './parse-markdown';

/** The pictures an article brings; no other is ever loaded. */
const ImagesContext = createContext<ItemImage[]>([]);

/** An article's body as React elements; nothing of it is ever treated as HTML. */
export function Markdown({ source, images = [] }: { source: string; images?: ItemImage[] }) {
  const blocks = useMemo(() => parseMarkdown(source), [source]);
  return (
    <ImagesContext value={images}>
      <div className={classes.body}>
        <Blocks blocks={blocks} />
      </div>
    </ImagesContext>
  );
}

function Picture({ text, name }: { text: string; name: string }) {
  const image = useContext(ImagesContext).find((one) => one.name === name);
  // A picture that is not there is said, not left out.
  if (!image) return <code className={classes.inlineCode}>{text || name}</code>;
  return <img className={classes.picture} src={image.data} alt={text || name} />;
}

function Blocks({ blocks }: { blocks: Block[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one source never move
  return blocks.map((block, i) => <OneBlock key={i} block={block} />);
}

function OneBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading': {
      // The page's own title is h2, so an article starts below it.
      const Tag = `h${Math.min(block.level + 2, 6)}` as 'h3';
      return (
        <Tag className={classes[block.level < 3 ? 'heading' : 'subheading']}>
          <Runs text={block.text} />
        </Tag>
      );
    }
    case 'paragraph':
      return (
        <p className={classes.paragraph}>
          <Runs text={block.text} />
        </p>
      );
    case 'list':
      return <List block={block} />;
    case 'quote':
      return (
        <blockquote className={classes.quote}>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'code':
      return (
        <pre className={classes.code}>
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr className={classes.rule} />;
  }
}

function List({ block }: { block: Extract<Block, { kind: 'list' }> }) {
  const items = block.items.map((item, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items of one source never move
    <li key={i}>
      <Runs text={item.text} />
      {item.below && <List block={item.below} />}
    </li>
  ));
  return block.ordered ? (
    <ol className={classes.list} start={block.start}>
      {items}
    </ol>
  ) : (
    <ul className={classes.list}>{items}</ul>
  );
}

function Runs({ text }: { text: string }) {
  return <InlineRuns runs={parseInline(text)} />;
}

function InlineRuns({ runs }: { runs: Inline[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text never move
  return runs.map((run, i) => <OneRun key={i} run={run} />);
}

function OneRun({ run }: { run: Inline }) {
  switch (run.kind) {
    case 'text':
      return <TemplateText text={run.text} />;
    case 'code':
      return <code className={classes.inlineCode}>{run.text}</code>;
    case 'strong':
      return (
        <strong>
          <InlineRuns runs={run.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <InlineRuns runs={run.children} />
        </em>
      );
    case 'image':
      return <Picture text={run.text} name={run.name} />;
    case 'link':
      return (
        <a href={run.href} title={run.host} target="_blank" rel="noopener noreferrer nofollow">
          {run.text}
        </a>
      );
  }
}
