import type { AudienceSource } from '../../model/audience-source.ts';
import { openBilibili } from './bilibili/bilibili.ts';
import type { Connector, ConnectorParts, PushConnector } from './connector.ts';
import { openDouyin } from './douyin/douyin.ts';
import { openTwitch } from './twitch/twitch.ts';
import { openWebhook } from './webhook/webhook.ts';
import { openWebsocket } from './websocket/websocket.ts';
import { openYoutube } from './youtube/youtube.ts';

type Opened = { readonly pull: Connector } | { readonly push: PushConnector };

/** The connector of a configured source; nothing is connected yet. */
export function openSource(source: AudienceSource, parts: ConnectorParts): Opened {
  switch (source.kind) {
    case 'websocket':
      return { pull: openWebsocket(source, parts) };
    case 'bilibili':
      return { pull: openBilibili(source, parts) };
    case 'youtube':
      return { pull: openYoutube(source, parts) };
    case 'twitch':
      return { pull: openTwitch(source, parts) };
    case 'webhook':
      return { push: openWebhook(source, parts) };
    case 'douyin':
      return { push: openDouyin(source, parts) };
  }
}
