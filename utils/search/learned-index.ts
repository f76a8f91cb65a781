import { featuresOf } from './learned-features.ts';
import { type LearnedExample, strengthOf } from './learning.ts';

/** What wordings say for one item; `examples` are its texts, the nearest first. */
export interface LearnedVote {
  /** 0..1: how much the wordings of the item resemble the query. */
  value: number;
  /** 0..1: near 1 for an item used many times lately, a quarter after one use. */
  strength: number;
  nearest: string;
}

interface Stored {
  example: LearnedExample;
  features: Map<string, number>;
  /** Length of the weighted features when the index had `lengthAt` changes. */
  length: number;
  lengthAt: number;
}

interface Profile {
  strength: number;
  presence: number;
  nearest: number;
  text: string;
}

/** One occurrence is not a rule: strength that has to come together before it counts half. */
const DOUBT = 0.8;
/** Uses after which an item's wordings count half of what they can. */
const RULE_FROM = 3;
/** A feature of more examples than this tells none of them apart and costs the most. */
const COMMON_FROM = 1000;

/** Examples by feature; compares a query with what each item was used for, shop by shop. */
export class LearnedIndex {
  private readonly stored = new Map<string, Stored>();
  private readonly byFeature = new Map<string, Set<string>>();
  private readonly byItem = new Map<string, Set<string>>();
  private latest = 0;
  private changes = 0;

  get size(): number {
    return this.stored.size;
  }

  /** Adds or replaces examples and takes back removed ones. */
  update(upserts: LearnedExample[], removedIds: string[]): void {
    this.changes++;
    for (const id of removedIds) this.remove(id);
    for (const example of upserts) this.add(example);
  }

  /** Votes by item id. Without a shop all examples count, with one only its own. */
  vote(text: string, shop: string | undefined, now: number | undefined): Map<string, LearnedVote> {
    const votes = new Map<string, LearnedVote>();
    if (!this.stored.size) return votes;
    const query = this.weigh(featuresOf(text));
    const profiles = this.collect(query, shop, now ?? this.latest);
    for (const [itemId, { presence, strength, text: nearest }] of profiles) {
      const value = Math.min(1, presence);
      votes.set(itemId, { value, strength: strength / (strength + RULE_FROM), nearest });
    }
    return votes;
  }

  private collect(query: Map<string, number>, shop: string | undefined, now: number) {
    const profiles = new Map<string, Profile>();
    const nearness = new Map<string, number>();
    for (const [feature, weight] of query) {
      if ((this.byFeature.get(feature)?.size ?? 0) > COMMON_FROM) continue;
      const share = new Map<string, number>();
      for (const id of this.byFeature.get(feature) ?? []) {
        const stored = this.stored.get(id) as Stored;
        const { example } = stored;
        if (shop !== undefined && example.shop && example.shop !== shop) continue;
        const part = weight * this.partOf(feature, stored);
        share.set(
          example.itemId,
          (share.get(example.itemId) ?? 0) + strengthOf(example, now) * part,
        );
        nearness.set(id, (nearness.get(id) ?? 0) + part);
      }
      for (const [itemId, sum] of share) {
        let profile = profiles.get(itemId);
        if (!profile) {
          profile = this.emptyProfile(itemId, shop, now);
          profiles.set(itemId, profile);
        }
        profile.presence += Math.sqrt((weight * sum) / (profile.strength + DOUBT));
      }
    }
    for (const [id, near] of nearness) {
      const { example } = this.stored.get(id) as Stored;
      const profile = profiles.get(example.itemId);
      if (!profile || near <= profile.nearest) continue;
      profile.nearest = near;
      profile.text = example.text;
    }
    return profiles;
  }

  private emptyProfile(itemId: string, shop: string | undefined, now: number): Profile {
    let strength = 0;
    for (const id of this.byItem.get(itemId) ?? []) {
      const { example } = this.stored.get(id) as Stored;
      if (shop === undefined || !example.shop || example.shop === shop) {
        strength += strengthOf(example, now);
      }
    }
    return { strength, presence: 0, nearest: 0, text: '' };
  }

  /** The normalised weight of a feature inside one example. */
  private partOf(feature: string, stored: Stored): number {
    if (stored.lengthAt !== this.changes) {
      let square = 0;
      for (const [name, share] of stored.features) square += (share * this.rarity(name)) ** 2;
      stored.length = Math.sqrt(square) || 1;
      stored.lengthAt = this.changes;
    }
    return ((stored.features.get(feature) ?? 0) * this.rarity(feature)) / stored.length;
  }

  private weigh(features: Map<string, number>): Map<string, number> {
    let square = 0;
    const weights = new Map<string, number>();
    for (const [feature, share] of features) {
      const weight = share * this.rarity(feature);
      weights.set(feature, weight);
      square += weight * weight;
    }
    const length = Math.sqrt(square) || 1;
    for (const [feature, weight] of weights) weights.set(feature, weight / length);
    return weights;
  }

  private rarity(feature: string): number {
    const having = this.byFeature.get(feature)?.size ?? 0;
    return Math.log(1 + this.stored.size / (having + 0.5));
  }

  private add(example: LearnedExample): void {
    this.remove(example.id);
    const features = featuresOf(example.text);
    this.stored.set(example.id, { example, features, length: 1, lengthAt: -1 });
    for (const feature of features.keys()) addTo(this.byFeature, feature, example.id);
    addTo(this.byItem, example.itemId, example.id);
    this.latest = Math.max(this.latest, example.lastUsed);
  }

  private remove(id: string): void {
    const stored = this.stored.get(id);
    if (!stored) return;
    this.stored.delete(id);
    for (const feature of stored.features.keys()) removeFrom(this.byFeature, feature, id);
    removeFrom(this.byItem, stored.example.itemId, id);
  }
}

function addTo(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}

function removeFrom(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key);
  if (!ids) return;
  ids.delete(id);
  if (!ids.size) index.delete(key);
}
