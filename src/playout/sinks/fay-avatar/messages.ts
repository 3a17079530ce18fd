import { z } from 'zod';

/** A client's first words: who it is, and whether it plays sound. */
export const avatarHelloSchema = z.object({
  Username: z.string().max(64).default('User'),
  Output: z.union([z.boolean(), z.number(), z.string()]).default(true),
});

/** What an avatar client is told of one line. */
export interface AvatarLine {
  readonly id: string;
  readonly url: string;
  readonly text: string;
  readonly durationMs: number;
}

/** Fay's `audio` message. Its client plays `HttpValue`; `Value` is a path of Fay's own machine, so it is the same. */
export function audioMessage(line: AvatarLine, user: string): object {
  return human(user, {
    Key: 'audio',
    Value: line.url,
    HttpValue: line.url,
    Text: line.text,
    Time: Number((line.durationMs / 1_000).toFixed(2)),
    Type: 'auto_play',
    IsFirst: 1,
    IsEnd: 0,
    CONV_ID: line.id,
    CONV_MSG_NO: 0,
    Sentiment: 0.5,
  });
}

/** For clients without sound. */
export function textMessage(line: AvatarLine, user: string): object {
  return human(user, { Key: 'text', Value: line.text, IsFirst: 1, IsEnd: 0 });
}

/** The line is over: the avatar goes back to rest. */
export function endMessage(id: string, user: string, hasSound: boolean): object {
  return hasSound
    ? human(user, {
        Key: 'audio',
        Value: '',
        HttpValue: '',
        Text: '',
        Time: 0,
        Type: 'auto_play',
        IsFirst: 0,
        IsEnd: 1,
        CONV_ID: id,
        CONV_MSG_NO: 1,
      })
    : human(user, { Key: 'text', Value: '', IsFirst: 0, IsEnd: 1 });
}

function human(user: string, data: object): object {
  return { Topic: 'human', Data: data, Username: user };
}
