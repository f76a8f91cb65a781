/** Links, order numbers and stickers: never what a message is about. */
const NOISE =
  /https?:\/\/\S+|\b(?:ref|reference|ticket|case)(?:\.| no\.?| number)?[\s:#]*(?=[a-z]{0,3}\d{8})|[a-z]{0,3}\d{8,}|\[(?:图片|图像|语音|视频|表情|链接|文件|位置|微笑|撇嘴|发呆|得意|流泪|害羞|大哭|尴尬|发怒|调皮|呲牙|惊讶|难过|抓狂|偷笑|可爱|白眼|疑问|再见|强|抱拳|玫瑰|爱心|OK|捂脸|旺柴|image|sticker|photo|video)\]/gi;

/** Greetings and thanks that stand alone between spaces or punctuation, in English sentences. */
const COURTESY =
  /(?:^|(?<=[\s,.!?]))(?:(?:hi|hello|hey|dear)(?: there| team| all| everyone| sir| madam)+|good (?:morning|afternoon|evening|day)(?: team| all| everyone| sir| madam)?|(?:i )?hope (?:you are|you're|this finds you|all is|everything is)(?: doing)? (?:well|fine|good|great)|(?:many )?thanks(?: so much| very much| a lot| in advance| for your (?:help|time|support|patience))*|thank you(?: so much| very much| in advance| for your (?:help|time|support|patience))*|(?:kind|best|warm) regards|sorry to bother you(?: again)?)(?=$|[\s,.!?])/gi;

/** Greetings and thanks that stand alone between spaces or punctuation. */
const SMALL_TALK =
  /(?:^|(?<=[\s,，。.!！?？~～]))(?:你好|您好|您好请问|hello|hi|hi there|亲|亲亲|在吗|在不在|在么|在不|请问一下|请问|麻烦问下|麻烦了|麻烦|谢谢|谢谢你|多谢|急|客服|人工客服|人工|好的|嗯+|哦+|thanks|thank you)(?=$|[\s,，。.!！?？~～])/gi;

const SHORT = 12;
/** A message is read up to here; 2,000 characters hold any real question. */
const LONGEST = 2000;

/** The part of a message worth searching; short texts are kept as they are. */
export function cleanMessage(text: string): string {
  const cut = text.length > LONGEST ? trimBlank(text).slice(0, LONGEST) : text;
  if (cut.length <= SHORT) return cut;
  const quiet = cut.replace(NOISE, ' ');
  const asked = quiet.replace(COURTESY, ' ').replace(SMALL_TALK, ' ');
  return asked.trim().length > 2 ? asked : quiet;
}

function trimBlank(text: string): string {
  const first = text.search(/\S/);
  return first < 0 ? '' : text.slice(first);
}

/** Whether a message only greets, thanks or shows something. */
export function isSmallTalk(text: string): boolean {
  const quiet = text.slice(0, LONGEST).replace(NOISE, ' ');
  const rest = quiet.replace(COURTESY, ' ').replace(SMALL_TALK, ' ');
  return !/[\p{L}\p{N}]/u.test(rest);
}
