import type { Bilingual } from '../model/text.ts';
import type { Counts } from './night/counter.ts';
import type { NightReport } from './report.ts';

/** The report for people, a line a matter, in one language. Times are in the machine's time zone. */
export function reportText(report: NightReport, language: keyof Bilingual): string {
  const rows = rowsOf(report, language);
  const title = { zh: `直播间 ${report.room} 的播出台账`, en: `As-run report of room ${report.room}` }[
    language
  ];
  return [
    title,
    ...rows.map(([name, value]) => `  ${name[language]}${{ zh: '：', en: ': ' }[language]}${value}`),
  ].join('\n');
}

function rowsOf(report: NightReport, language: keyof Bilingual): (readonly [Bilingual, string])[] {
  const say = (text: Bilingual) => text[language];
  const { utterances, labels, refusals, answers, knowledgeCalls, comments, deadAir, acted } = report;
  const people = Object.entries(acted).map(([by, acts]) => `${by} (${list(acts, language)})`);
  return [
    [{ zh: '时段', en: 'Span' }, `${moment(report.from)} – ${moment(report.to)}`],
    [{ zh: '条目', en: 'Entries' }, String(report.entries)],
    [
      { zh: '在播', en: 'On air' },
      say({
        zh: `${duration(report.onAirMs)}，其中说话 ${duration(report.speakingMs)}，另暂停 ${duration(report.pausedMs)}`,
        en: `${duration(report.onAirMs)}, of it speaking ${duration(report.speakingMs)}; paused besides ${duration(report.pausedMs)}`,
      }),
    ],
    [
      { zh: '播出语句', en: 'Utterances aired' },
      say({
        zh: `${list(utterances.aired, language)}；中途切断 ${utterances.cut}，放行未播 ${utterances.unheard}`,
        en: `${list(utterances.aired, language)}; cut ${utterances.cut}, cleared and not heard ${utterances.unheard}`,
      }),
    ],
    [{ zh: '播出字数', en: 'Characters spoken' }, String(report.characters)],
    [
      { zh: 'AI 口播标识', en: 'AI labels spoken' },
      say({
        zh: `${labels.spoken} 次（${list(labels.byMoment, language)}），最长间隔 ${duration(labels.largestGapMs)}`,
        en: `${labels.spoken} (${list(labels.byMoment, language)}), largest gap ${duration(labels.largestGapMs)}`,
      }),
    ],
    [
      { zh: '拒绝', en: 'Refusals' },
      say({
        zh: `${refusals.total} 次；按规则：${list(refusals.byRule, language)}；按原因：${list(refusals.byCause, language)}`,
        en: `${refusals.total}; by rule: ${list(refusals.byRule, language)}; by cause: ${list(refusals.byCause, language)}`,
      }),
    ],
    [
      { zh: '答复', en: 'Answers' },
      say({
        zh: `${answers.aired} 句（${list(answers.byVia, language)}），答了 ${answers.commentsAnswered} 条评论`,
        en: `${answers.aired} sentences (${list(answers.byVia, language)}) to ${answers.commentsAnswered} comments`,
      }),
    ],
    [
      { zh: '知识库查询', en: 'Knowledge base calls' },
      say({
        zh: `${knowledgeCalls.total} 次，其中 ${knowledgeCalls.withoutHit} 次没有查到`,
        en: `${knowledgeCalls.total}, ${knowledgeCalls.withoutHit} of them without a hit`,
      }),
    ],
    [
      { zh: '评论', en: 'Comments' },
      say({
        zh: `${comments.received} 条，来自 ${comments.users} 人；模拟 ${comments.simulated} 条；分类：${list(comments.byClass, language)}`,
        en: `${comments.received} from ${comments.users} users; simulated ${comments.simulated}; by class: ${list(comments.byClass, language)}`,
      }),
    ],
    ...shillRows(report, language),
    [
      { zh: '冷场', en: 'Dead air' },
      say({
        zh: `${deadAir.times} 次，共 ${duration(deadAir.totalMs)}，最长 ${duration(deadAir.longestMs)}`,
        en: `${deadAir.times} times, ${duration(deadAir.totalMs)} in all, longest ${duration(deadAir.longestMs)}`,
      }),
    ],
    ...selfAuditRows(report, language),
    [{ zh: '人员操作', en: 'People who acted' }, people.join('; ') || say({ zh: '无', en: 'nobody' })],
  ];
}

function selfAuditRows(
  { selfAudit }: NightReport,
  language: keyof Bilingual,
): (readonly [Bilingual, string])[] {
  const { rewritten, exempted, exemptions, onEvidence, supported, corrections, duty } = selfAudit;
  const say = (text: Bilingual) => text[language];
  const latency = corrections.longestMs === null ? '–' : duration(corrections.longestMs);
  return [
    [{ zh: '画面标识在播率', en: 'Label uptime' }, uptime(selfAudit, language)],
    [{ zh: '改写', en: 'Rewritten' }, list(rewritten, language)],
    [{ zh: '豁免与复核放行', en: 'Exempted' }, list(exempted, language)],
    [{ zh: '豁免的由来', en: 'Exempted by' }, list(exemptions, language)],
    [{ zh: '凭证豁免', en: 'Exempted on evidence' }, list(onEvidence, language)],
    [{ zh: '有事实依据的说法', en: 'Claims with their facts' }, list(supported, language)],
    [
      { zh: '更正', en: 'Corrections' },
      say({
        zh: `提出 ${corrections.proposed}，已播 ${corrections.aired}，不必 ${corrections.dismissed}，未了 ${corrections.open}；最久 ${latency}`,
        en: `${corrections.proposed} found, ${corrections.aired} aired, ${corrections.dismissed} dismissed, ${corrections.open} open; slowest ${latency}`,
      }),
    ],
    [
      { zh: '值守', en: 'Watch' },
      say({
        zh: `报到 ${duty.signs} 次，无人值守回退 ${duty.fallbacks} 次`,
        en: `${duty.signs} signs of life, fell back ${duty.fallbacks} times`,
      }),
    ],
  ];
}

/** AUD-07: anything below the whole time in which an AI was on air is an alarm. */
function uptime(
  { labelUptime, aiOnAirMs, labelledMs, labelLost }: NightReport['selfAudit'],
  language: keyof Bilingual,
): string {
  if (labelUptime === null) return '–';
  const percent = `${Math.floor(labelUptime * 10_000) / 100}%`;
  const [onAir, without] = [duration(aiOnAirMs), duration(aiOnAirMs - labelledMs)];
  if (labelledMs === aiOnAirMs) {
    return {
      zh: `${percent}：AI 形象或声音在播的 ${onAir} 里，标识始终有画面证明`,
      en: `${percent}: proven in a picture for all of the ${onAir} in which an AI figure or voice was on air`,
    }[language];
  }
  return {
    zh: `⚠ ${percent}：AI 形象或声音在播 ${onAir}，其中 ${without} 标识没有画面证明，丢失 ${labelLost} 次`,
    en: `⚠ ${percent}: of the ${onAir} in which an AI figure or voice was on air, ${without} without a proof in a picture; lost ${labelLost} times`,
  }[language];
}

/** A line a group of paid talk: when, how many accounts, what was said, why. */
function shillRows({ shills }: NightReport, language: keyof Bilingual): (readonly [Bilingual, string])[] {
  return shills.map(({ since, lastAt, accounts, comments, sample, reason }) => [
    { zh: '疑似水军', en: 'Looks paid for' },
    {
      zh: `${moment(since)}，历时 ${duration(lastAt - since)}，${accounts} 个账号 ${comments} 条：“${sample}”（${reason}）`,
      en: `${moment(since)} for ${duration(lastAt - since)}, ${comments} comments of ${accounts} accounts: "${sample}" (${reason})`,
    }[language],
  ]);
}

function list(counts: Counts, language: keyof Bilingual): string {
  const items = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  return items.join(', ') || { zh: '无', en: 'none' }[language];
}

/** `h:mm:ss`, to the second. */
function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function moment(at: number | null): string {
  if (at === null) return '–';
  return new Date(at).toLocaleString('sv-SE', { timeZoneName: 'short' });
}
