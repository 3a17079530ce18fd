import type { ReactedTo } from '../model/liveliness.ts';
import type { Bilingual } from '../model/text.ts';

/** How many came together: one, a few, or many. Words, never a figure that somebody would have to prove. */
export type Crowd = 'one' | 'few' | 'dozen' | 'many';

/** Ten together are a dozen or so, from twenty on they are many. */
export function crowdOf(users: number): Crowd {
  if (users <= 1) return 'one';
  if (users < 10) return 'few';
  return users < 20 ? 'dozen' : 'many';
}

/** A line for each number of people; `{name}` and `{item}` only where they may be said. */
type Words = Readonly<Record<Crowd | 'named', readonly Bilingual[]>>;

const one = (zh: string, en: string): Bilingual => ({ zh, en });

/** They thank and welcome, promise nothing, and count nobody. */
export const REACTION_WORDS: Readonly<Record<ReactedTo, Words>> = {
  enter: {
    named: [
      one('欢迎{name}来到直播间。', 'Welcome, {name}.'),
      one('{name}你好，欢迎来看看。', 'Hello {name}, good to have you here.'),
    ],
    one: [
      one('欢迎刚进来的朋友。', 'Welcome to whoever has just come in.'),
      one(
        '刚进来的朋友你好，有想问的可以打在公屏上。',
        'Hello to our new guest: type what you would like to know.',
      ),
    ],
    few: [
      one('欢迎刚进来的几位朋友。', 'Welcome to those who have just come in.'),
      one('几位刚进来的朋友，欢迎你们。', 'A few of you have just joined: welcome.'),
    ],
    dozen: [one('欢迎刚进来的十几位朋友。', 'Welcome to the dozen or so who have just come in.')],
    many: [
      one('刚才进来了好些朋友，欢迎大家。', 'Quite a few of you have just come in: welcome, all.'),
      one('欢迎刚进来的各位朋友。', 'Welcome to everybody who has just come in.'),
    ],
  },
  gift: {
    named: [one('谢谢{name}送的{item}。', 'Thank you, {name}, for the {item}.')],
    one: [one('谢谢这位朋友送的礼物。', 'Thank you for the gift.')],
    few: [one('谢谢几位朋友送的礼物。', 'Thank you all for the gifts.')],
    dozen: [one('谢谢各位朋友送的礼物。', 'Thank you, everybody, for the gifts.')],
    many: [one('谢谢各位朋友送的礼物，心意收到了。', 'Thank you, everybody: the gifts are very kind.')],
  },
  follow: {
    named: [one('谢谢{name}的关注。', 'Thank you for following, {name}.')],
    one: [one('谢谢刚刚关注的朋友。', 'Thank you for following.')],
    few: [one('谢谢刚刚关注的几位朋友。', 'Thank you to those who have just followed.')],
    dozen: [one('谢谢刚刚关注的各位朋友。', 'Thank you, all who have just followed.')],
    many: [one('谢谢刚刚关注的各位朋友。', 'Thank you, all who have just followed.')],
  },
  share: {
    named: [one('谢谢{name}把直播间分享出去。', 'Thank you for sharing the room, {name}.')],
    one: [one('谢谢把直播间分享出去的朋友。', 'Thank you for sharing the room.')],
    few: [one('谢谢几位把直播间分享出去的朋友。', 'Thank you, those who shared the room.')],
    dozen: [one('谢谢各位把直播间分享出去的朋友。', 'Thank you, all who shared the room.')],
    many: [one('谢谢各位把直播间分享出去的朋友。', 'Thank you, all who shared the room.')],
  },
  order: {
    named: [
      one(
        '谢谢{name}下单，记得核对收货地址。',
        'Thank you for your order, {name}: please check the address.',
      ),
    ],
    one: [one('谢谢下单的朋友，记得核对收货地址。', 'Thank you for your order: please check the address.')],
    few: [
      one('谢谢下单的几位朋友，记得核对收货地址。', 'Thank you for your orders: please check the address.'),
    ],
    dozen: [
      one('谢谢下单的朋友们，记得核对收货地址。', 'Thank you for your orders: please check the address.'),
    ],
    many: [
      one('谢谢下单的朋友们，记得核对收货地址。', 'Thank you for your orders: please check the address.'),
    ],
  },
};
