// The one kind of task form: plain HTML whose fields carry data-field. A form's own script is the line mdeForm(camForm).
const busy = new WeakMap();

function element(tag, attributes, ...children) {
  const node = document.createElement(tag);
  Object.entries(attributes || {}).forEach(([name, value]) => node.setAttribute(name, value));
  node.append(...children);
  return node;
}

async function problem(response) {
  const body = await response.json().catch(() => ({}));
  if (body.detail) {
    return body.detail;
  }
  return response.status === 401 ? '登录已失效，请重新登录后再办理。' : '服务器没有接受这次请求，请稍后重试。';
}

async function ask(address) {
  const response = await fetch(address, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw new Error(await problem(response));
  }
  return response.json();
}

/* A field is read when the form is sent, kept as it stands while it is being filled in, and put back from what was kept. */
function field(read, save, restore) {
  return Object.assign(read, { save, restore });
}

function say(place, sentence) {
  place.querySelectorAll(':scope > .mde-error').forEach(old => old.remove());
  if (sentence) {
    place.append(element('p', { class: 'mde-error', role: 'alert' }, sentence));
  }
}

/* Documents */

function size(bytes) {
  return bytes < 1024 ? bytes + ' 字节'
    : bytes < 1048576 ? (bytes / 1024).toFixed(1) + ' KB' : (bytes / 1048576).toFixed(1) + ' MB';
}

function documentLine(file, whole) {
  const address = '/api/documents/' + encodeURIComponent(file.sha256);
  return [
    element('a', { href: address + '?view=true', target: '_blank', rel: 'noopener' }, file.name),
    ' ',
    element('a', { href: address, target: '_blank', rel: 'noopener', 'aria-label': '下载' + file.name }, '下载'),
    element('span', { class: 'mde-hint', title: 'SHA-256：' + file.sha256 },
      ' ' + size(file.size) + (whole ? '' : ' · 校验码 ' + file.sha256.slice(0, 12))),
    ...(whole ? [element('span', { class: 'mde-hash' }, 'SHA-256 ' + file.sha256)] : [])
  ];
}

function sent(file, csrf, progress) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file, file.name);
    request.open('POST', '/api/documents');
    request.setRequestHeader('Accept', 'application/json');
    if (csrf) {
      request.setRequestHeader(csrf.header, csrf.token);
    }
    request.upload.addEventListener('progress', event => {
      if (event.lengthComputable) {
        progress(event.loaded / event.total);
      }
    });
    request.addEventListener('load', () => done(new Response(request.responseText || '{}', { status: request.status })));
    request.addEventListener('error', () => failed(new TypeError('network')));
    request.send(body);
  });
}

async function upload(file, context, progress) {
  const response = await sent(file, (await context).csrf, progress);
  if (response.status === 401 && window.mdeSessionEnded) {
    window.mdeSessionEnded();
  }
  if (!response.ok) {
    throw new Error(await problem(response));
  }
  return response.json();
}

/* A button of our own: the browser's speaks the language of the browser. */
function chooser(input, several) {
  const button = element('button', { type: 'button', class: 'mde-add', tabindex: '-1', 'aria-hidden': 'true' },
    several ? '选择文件（可多选）' : '选择文件');
  input.classList.add('mde-file');
  button.addEventListener('click', () => input.click());
  return button;
}

function uploading(file) {
  const bar = element('progress', { max: '100', value: '0', 'aria-label': '上传进度' });
  const text = element('span', {}, '正在上传“' + file.name + '”（' + size(file.size) + '）');
  const line = element('div', { class: 'mde-upload', role: 'status' }, text, bar);
  line.progress = part => {
    bar.value = Math.round(part * 100);
    if (part === 1) {
      text.textContent = '“' + file.name + '”已上传，服务器正在核验……';
    }
  };
  return line;
}

function documentField(input, context, several) {
  const place = element('div', { class: 'mde-documents' });
  const list = element('ul', { class: 'mde-files', 'aria-live': 'polite' });
  input.replaceWith(place);
  place.append(input, chooser(input, several), list);
  input.multiple = several;
  const keep = stored => {
    const remove = element('button', { type: 'button', class: 'mde-plain' }, '移除');
    const line = element('li', { 'data-sha256': stored.sha256 }, ...documentLine(stored, true), remove);
    line.stored = { sha256: stored.sha256, name: stored.name, size: stored.size };
    remove.addEventListener('click', () => { line.remove(); input.focus(); changed(input); });
    if (!several) {
      list.replaceChildren();
    }
    list.append(line);
  };
  input.addEventListener('change', async () => {
    const form = input.form;
    const files = Array.from(input.files);
    say(place, '');
    for (const file of files) {
      const waiting = uploading(file);
      place.append(waiting);
      busy.set(form, (busy.get(form) || 0) + 1);
      try {
        keep(await upload(file, context, waiting.progress));
        changed(input);
      } catch (failure) {
        say(place, failure instanceof TypeError ? '上传没有完成，请检查网络后重新选择文件。' : failure.message);
      } finally {
        busy.set(form, busy.get(form) - 1);
        waiting.remove();
      }
    }
    input.value = '';
  });
  return field(() => {
    const stored = Array.from(list.children, line => line.dataset.sha256);
    return several ? stored : stored[0];
  }, () => Array.from(list.children, line => line.stored), files => [].concat(files || []).forEach(keep));
}

/* Tells the form that something in it is different now, also where no field says so itself. */
function changed(node) {
  node.dispatchEvent(new CustomEvent('mde-changed', { bubbles: true }));
}

/* Lists of people and units */

function options(select, entries) {
  if (!select.options.length) {
    select.append(element('option', { value: '' }, '请选择'));
  }
  select.append(...entries.map(entry => element('option', { value: entry.id }, entry.label)));
}

function boxes(place, entries) {
  place.setAttribute('role', 'group');
  place.append(...entries.map(entry => {
    const box = element('input', { type: 'checkbox', value: entry.id });
    return element('label', { class: 'mde-choice' }, box, ' ' + entry.label);
  }));
  if (!entries.length) {
    place.append(element('p', { class: 'mde-hint' }, '没有可以选择的对象，请先由安全管理员登记。'));
  }
}

async function listed(place, address, label) {
  try {
    const entries = (await ask(address)).map(each => ({ id: each.id, label: label(each) }));
    if (place.tagName === 'SELECT') {
      options(place, entries);
    } else {
      boxes(place, entries);
    }
  } catch (failure) {
    say(place.parentElement, failure.message);
  }
}

function people(place) {
  return chosen(place, listed(place, '/api/people?role=' + encodeURIComponent(place.dataset.role || ''),
    person => person.unitName ? person.name + '（' + person.unitName + '）' : person.name));
}

function units(place) {
  return chosen(place, listed(place, '/api/units', unit => unit.name));
}

function chosen(place, ready) {
  return place.tagName === 'SELECT'
    ? field(() => place.value, () => place.value, async kept => { await ready; place.value = kept; })
    : field(
      () => Array.from(place.querySelectorAll('input:checked'), box => box.value),
      () => Array.from(place.querySelectorAll('input:checked'), box => box.value),
      async kept => {
        await ready;
        place.querySelectorAll('input[type=checkbox]').forEach(box => { box.checked = kept.includes(box.value); });
      });
}

/* Rows */

function repeated(place, template, label, begin) {
  const rows = [];
  const add = element('button', { type: 'button', class: 'mde-add' }, label);
  const append = () => {
    const line = element('div', { class: 'mde-row', role: 'group' });
    line.append(template.content.cloneNode(true));
    const remove = element('button', { type: 'button', class: 'mde-plain' }, '删除本行');
    line.append(remove);
    place.insertBefore(line, add);
    const row = { line, read: begin(line) };
    rows.push(row);
    remove.addEventListener('click', () => {
      rows.splice(rows.indexOf(row), 1);
      line.remove();
      add.focus();
      changed(place);
    });
    return line;
  };
  place.append(add);
  add.addEventListener('click', () => {
    const first = append().querySelector('input, select, textarea');
    if (first) {
      first.focus();
    }
  });
  append();
  return field(() => rows.map(row => row.read()).filter(value => !empty(value)), () => rows.map(row => row.read.save()),
    kept => {
      while (rows.length < kept.length) {
        append();
      }
      return Promise.all(kept.map((value, n) => rows[n].read.restore(value)));
    });
}

/* The name of a cell stays readable when the cell is filled. */
function named(cell) {
  const name = cell.getAttribute('aria-label');
  if (name && !cell.closest('label')) {
    const place = element('div', { class: cell.tagName === 'TEXTAREA' ? 'mde-cell mde-wide' : 'mde-cell' });
    cell.replaceWith(place);
    place.append(element('span', { class: 'mde-cell-name', 'aria-hidden': 'true' }, name), cell);
  }
}

function rowsField(place, context) {
  return repeated(place, place.querySelector('template'), place.dataset.add || '添加一行', line => {
    line.querySelectorAll('[data-cell]').forEach(named);
    const cells = Array.from(line.querySelectorAll('[data-cell]'),
      cell => [cell.dataset.cell, reader(cell, cell.dataset.cellType, context)]);
    return field(
      () => Object.fromEntries(cells.map(([name, read]) => [name, read()]).filter(([, value]) => !empty(value))),
      () => Object.fromEntries(cells.map(([name, read]) => [name, read.save()])),
      kept => Promise.all(cells.filter(([name]) => name in kept).map(([name, read]) => read.restore(kept[name]))));
  });
}

function textsField(place) {
  if (place.tagName === 'TEXTAREA') {
    return written(place, () => place.value.split('\n').map(line => line.trim()).filter(line => line));
  }
  const template = place.querySelector('template') || element('template', {});
  if (!template.content.childElementCount) {
    const label = place.getAttribute('aria-label') || place.closest('.mde-field')?.querySelector('label')?.textContent || '内容';
    template.content.append(element('input', { type: 'text', 'aria-label': label.trim() }));
  }
  return repeated(place, template, place.dataset.add || '添加一项', line => {
    const input = line.querySelector('input, textarea, select');
    return written(input, () => input.value.trim());
  });
}

/* Fields */

function empty(value) {
  return value === undefined || value === null || value === ''
    || (Array.isArray(value) && value.length === 0)
    || (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0);
}

function written(input, read) {
  return field(read, () => input.value, kept => { input.value = kept; });
}

function yesOrNo(input) {
  if (input.type === 'checkbox') {
    return field(() => input.checked, () => input.checked, kept => { input.checked = kept; });
  }
  return written(input, () => input.value === '' ? undefined : input.value === 'true');
}

/* Dates: year, month, day in this order whatever the language of the browser is; other ways of writing them are understood. */
const DAY = /^\s*(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?(?:[\sT]+(\d{1,2})[:：](\d{2}))?\s*$/;

function two(number) {
  return String(number).padStart(2, '0');
}

function day(said, long) {
  const found = said.match(DAY);
  if (!found || (long && found[4] === undefined) || (!long && found[4] !== undefined)) {
    return null;
  }
  const [year, month, date, hour, minute] = found.slice(1).map(part => part === undefined ? 0 : Number(part));
  const real = new Date(Date.UTC(year, month - 1, date, hour, minute));
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== date || hour > 23 || minute > 59) {
    return null;
  }
  return year + '-' + two(month) + '-' + two(date) + (long ? ' ' + two(hour) + ':' + two(minute) : '');
}

function dateField(input, long) {
  const place = element('span', { class: long ? 'mde-date mde-long' : 'mde-date' });
  const native = element('input', { type: long ? 'datetime-local' : 'date', class: 'mde-native', tabindex: '-1', 'aria-hidden': 'true' });
  const pick = element('button', { type: 'button', class: 'mde-plain', 'aria-label': '从日历选择' + nameOf(input) }, '日历');
  input.type = 'text';
  input.autocomplete = 'off';
  input.placeholder = long ? '年-月-日 时:分' : '年-月-日';
  input.replaceWith(place);
  place.append(input, native, pick);
  pick.addEventListener('click', () => {
    native.value = (day(input.value, long) || '').replace(' ', 'T');
    native.showPicker ? native.showPicker() : native.focus();
  });
  native.addEventListener('change', () => {
    input.value = native.value.replace('T', ' ');
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  input.addEventListener('change', () => {
    const known = day(input.value, long);
    if (known) {
      input.value = known;
      say(place.parentElement, '');
    } else if (input.value.trim()) {
      say(place.parentElement, long ? '请按“2026-11-22 09:30”的样子填写日期和时间。' : '请按“2026-11-22”的样子填写日期。');
    }
  });
  return written(input, () => {
    if (!input.value.trim()) {
      return undefined;
    }
    const known = day(input.value, long);
    if (!known) {
      throw Object.assign(new Error('“' + nameOf(input) + '”须填写' + (long ? '日期和时间，如 2026-11-22 09:30。' : '日期，如 2026-11-22。')), { field: input });
    }
    return known.replace(' ', 'T');
  });
}

function nameOf(input) {
  const label = input.labels && input.labels[0];
  return (input.getAttribute('aria-label') || (label ? label.firstChild.textContent : '')).trim();
}

function whole(input) {
  return written(input, () => {
    const said = input.value.trim();
    if (said === '' && !input.validity.badInput) {
      return undefined;
    }
    if (!/^-?\d{1,9}$/.test(said)) {
      throw Object.assign(new Error('“' + nameOf(input) + '”须填写整数。'), { field: input });
    }
    return Number(said);
  });
}

function reader(input, type, context) {
  switch (type || input.type) {
    case 'boolean': return yesOrNo(input);
    case 'integer': return whole(input);
    case 'date': return dateField(input, false);
    case 'datetime':
    case 'datetime-local': return dateField(input, true);
    case 'document': return documentField(input, context, false);
    case 'documents': return documentField(input, context, true);
    case 'rows': return rowsField(input, context);
    case 'texts': return textsField(input);
    case 'person':
    case 'people': return people(input);
    case 'unit':
    case 'units': return units(input);
    default: return written(input, () => input.value.trim());
  }
}

const ENGINE_TYPE = { boolean: 'Boolean', integer: 'Integer' };

function engineType(type, value) {
  return ENGINE_TYPE[type] || (typeof value === 'object' ? 'Json' : 'String');
}

/* A field shown only for some answers of another: data-when="technical=false". What is hidden is not sent. */
function dependent(form) {
  const settle = () => form.querySelectorAll('[data-when]').forEach(place => {
    const [name, answers] = place.dataset.when.split('=');
    const other = form.querySelector('[data-field="' + name + '"]');
    const said = other.type === 'checkbox' ? String(other.checked) : other.value;
    place.hidden = !answers.split(',').includes(said);
  });
  form.addEventListener('change', settle);
  form.addEventListener('mde-settle', settle);
  settle();
}

/* What the form shows besides its fields */

function facts(context) {
  const list = element('dl', { class: 'mde-facts' });
  const fact = (name, ...value) => list.append(element('dt', {}, name), element('dd', {}, ...value));
  fact('决策编号', element('a', { href: '/decisions/' + encodeURIComponent(context.number), target: '_blank', rel: 'noopener' }, context.number));
  fact('决策事项', context.title);
  fact('承办单位', context.unitName);
  fact('当前状态', context.state);
  if (context.draftVersion > 0) {
    fact('草案版本', '第' + context.draftVersion + '稿');
  }
  const lines = files => element('ul', { class: 'mde-files' }, ...files.map(file => element('li', {}, ...documentLine(file))));
  const newest = context.draftVersion > 0 ? 1 : 0;
  if (newest && context.documents.length) {
    fact('现行草案', lines(context.documents.slice(0, 1)));
  }
  const others = context.documents.slice(newest);
  if (others.length) {
    fact(newest ? '其他材料' : '材料', others.length < 4 ? lines(others)
      : element('details', {}, element('summary', {}, '共 ' + others.length + ' 份，展开查看'), lines(others)));
  }
  context.warnings.forEach(warning => fact('提示', warning.replace(/\s*R-\d+】/, '】')));
  return list;
}

function table(caption, heads, rows) {
  const head = element('tr', {}, ...heads.map(name => element('th', { scope: 'col' }, name)));
  const body = rows.map(cells => element('tr', {}, ...cells.map(cell => element('td', {}, cell || '—'))));
  return element('table', { class: 'mde-table' },
    ...(caption ? [element('caption', {}, caption)] : []), element('thead', {}, head), element('tbody', {}, ...body));
}

const STEPS = {
  Initiation: '决策启动', Drafting: '拟订决策草案', PublicParticipation: '公众参与', PublicComment: '向社会公开征求意见',
  Hearing: '听证会', Survey: '问卷调查、民意调查', ExpertReview: '专家论证', RiskAssessment: '风险评估',
  FairCompetition: '公平竞争审查', LegalityReview: '合法性审查', CollectiveDecision: '集体讨论决定',
  Publication: '出台和公布', Archiving: '归档'
};

function step(row) {
  return STEPS[row.step] || row.step;
}

async function gaps(place, number) {
  const unmet = (await ask('/api/decisions/' + encodeURIComponent(number) + '/gate')).unmet;
  place.replaceChildren(table('尚未完成的法定要求（共' + unmet.length + '项）', ['条款', '应当补办的步骤', '原因'],
    unmet.map(gap => [gap.article, step(gap), gap.reason])));
}

async function plan(place, number) {
  const rows = await ask('/api/decisions/' + encodeURIComponent(number) + '/plan');
  const excluded = rows.filter(row => row.ground);
  place.replaceChildren(
    table('不适用的法定要求及其理由（共' + excluded.length + '项）', ['条款', '要求', '步骤', '不适用的理由', '状态'],
      excluded.map(row => [row.article, row.title, step(row), row.ground, row.stateLabel])),
    table('适用的法定要求', ['条款', '要求', '步骤', '状态'],
      rows.filter(row => !row.ground).map(row => [row.article, row.title, step(row), row.stateLabel])));
}

/* Why the undertaking unit wants to withdraw. */
async function withdrawal(place, number) {
  const entries = await ask('/api/decisions/' + encodeURIComponent(number) + '/ledger');
  const asked = entries.map(each => JSON.parse(each.entry)).filter(each => each.type === 'WithdrawalRequested').pop();
  place.querySelector('[data-reason]').textContent = asked ? asked.event.reason : '—';
  place.querySelector('[data-at]').textContent = asked
    ? new Date(asked.at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' }) : '—';
}

/*
 * What an earlier task said: <dl data-record="Task"> with <dd data-value="field" data-labels="CODE=words;…">; rows have
 * data-cells="field=head;…", where # numbers them, and data-units where a value is the id of a unit.
 */
function pairs(said) {
  return Object.fromEntries((said || '').split(';').filter(pair => pair).map(pair => pair.split(/=(.*)/s).slice(0, 2)));
}

function words(value, place, known) {
  if (empty(value)) {
    return ['—'];
  }
  const cells = pairs(place.dataset.cells);
  if (Array.isArray(value) && Object.keys(cells).length) {
    return [table('', Object.values(cells), value.map((row, n) => Object.keys(cells).map(cell => plain(cell === '#' ? n + 1 : row[cell], place, known))))];
  }
  return Array.isArray(value) ? value.flatMap(each => [plain(each, place, known), element('br')]) : [plain(value, place, known)];
}

function plain(value, place, known) {
  const file = known.documents.find(each => each.sha256 === value);
  if (file) {
    return element('span', {}, ...documentLine(file));
  }
  const labels = pairs(place.dataset.labels);
  return labels[value] || known.units?.[value] || (value === true ? '是' : value === false ? '否' : empty(value) ? '—' : String(value));
}

async function record(place, taskId, known) {
  const said = await ask('/api/tasks/' + encodeURIComponent(taskId) + '/records/' + encodeURIComponent(place.dataset.record));
  const units = place.querySelector('[data-units]')
    ? Object.fromEntries((await ask('/api/units')).map(unit => [unit.id, unit.name])) : {};
  place.querySelectorAll('[data-value]').forEach(entry => entry.replaceChildren(
    ...words(said[entry.dataset.value], entry, entry.hasAttribute('data-units') ? { ...known, units } : known)));
}

function show(form, taskId, context) {
  const fill = (selector, filling) => form.querySelectorAll(selector).forEach(place => context
    .then(known => filling(place, known))
    .catch(failure => say(place, failure.message)));
  fill('[data-context]', (place, known) => place.replaceChildren(facts(known)));
  fill('[data-gaps]', (place, known) => gaps(place, known.number));
  fill('[data-plan]', (place, known) => plan(place, known.number));
  fill('[data-withdrawal]', (place, known) => withdrawal(place, known.number));
  fill('[data-record]', (place, known) => record(place, taskId, known));
}

/* Refusals: only what the law says, a line for each rule; the engine's words around it are cut away. */
function sentences(message) {
  const found = Array.from(String(message).matchAll(/【([^】]*)】([^【]*)/g), ([, head, rest]) => ({
    article: head.includes('条') ? head.replace(/\s*R-\d+\s*/, '') : '',
    sentence: rest.split('\n')[0].replace(/['"]?\s*(Exception|org\.camunda).*$/, '').replace(/['"]\s*$/, '').trim()
  }));
  return found.length ? found : [{ article: '', sentence: '提交没有成功，任务仍未办结。请稍后重试；仍不成功的，请联系系统管理员。' }];
}

/* The field a sentence is about: its label's words stand in the sentence, and its article is the same. */
function pairsOf(text) {
  const bare = text.replace(/[\s，。、；：“”（）《》]/g, '');
  return Array.from(bare.slice(1), (_, n) => bare.slice(n, n + 2));
}

function nearness(place, refusal) {
  const label = place.querySelector('label');
  const articles = Array.from(place.querySelectorAll('label .mde-article'), chip => chip.textContent.trim());
  const words = pairsOf(label ? label.firstChild.textContent : '');
  const shared = words.length ? words.filter(pair => refusal.sentence.includes(pair)).length / words.length : 0;
  const lawful = refusal.article && articles.some(each => each.startsWith(refusal.article) || refusal.article.startsWith(each));
  return shared < 0.4 && !lawful ? 0 : shared + (lawful ? 0.35 : 0);
}

function placeOf(form, refusal) {
  if (refusal.field) {
    return refusal.field.closest('.mde-cell, .mde-field');
  }
  const ranked = Array.from(form.querySelectorAll('.mde-field'))
    .filter(place => !place.closest('[hidden]'))
    .map(place => ({ place, score: nearness(place, refusal) }))
    .filter(each => each.score > 0)
    .sort((one, other) => other.score - one.score);
  return ranked.length && (ranked[0].score >= 0.5 || ranked.length === 1) ? ranked[0].place : null;
}

function refusedLine(form, refusal) {
  const place = placeOf(form, refusal);
  const chip = refusal.article ? [' ', element('span', { class: 'mde-article' }, refusal.article)] : [];
  if (!place) {
    return element('li', {}, refusal.sentence, ...chip);
  }
  place.classList.add('mde-bad');
  place.append(element('p', { class: 'mde-error' }, refusal.sentence));
  const link = element('a', { href: '#' }, refusal.sentence);
  link.addEventListener('click', event => {
    event.preventDefault();
    event.stopPropagation();
    const input = place.querySelector('input:not(.mde-native), select, textarea, button');
    place.scrollIntoView({ block: 'center' });
    if (input) {
      input.focus({ preventScroll: true });
    }
  });
  return element('li', {}, link, ...chip);
}

function refuse(form, refusals) {
  form.querySelectorAll(':scope > .mde-refusals').forEach(old => old.remove());
  const lines = refusals.map(refusal => refusedLine(form, refusal));
  const place = element('div', { class: 'mde-refusals', role: 'alert', tabindex: '-1' },
    element('strong', {}, '尚不能提交办结：'), element('ul', {}, ...lines));
  form.prepend(place);
  place.focus();
  place.scrollIntoView({ block: 'nearest' });
  [0, 100, 300, 600, 1000, 1500].forEach(pause => setTimeout(hideToast, pause));
}

/* The webapp says the same once more, in a box that would lie over the form, a moment later. */
function hideToast() {
  document.querySelectorAll('.page-notifications .alert').forEach(toast => {
    if (/【|submission prevented/.test(toast.textContent)) {
      toast.classList.add('mde-said');
    }
  });
}

function collect(form, readers) {
  form.querySelectorAll('.mde-error, .mde-refusals').forEach(old => old.remove());
  form.querySelectorAll('.mde-bad').forEach(old => old.classList.remove('mde-bad'));
  const mistakes = [];
  const values = readers.filter(({ field: place }) => !place.closest('[hidden]')).map(({ name, type, read }) => {
    try {
      return { name, type, value: read() };
    } catch (mistake) {
      mistakes.push({ article: '', sentence: mistake.message, field: mistake.field });
      return { name, type };
    }
  });
  return { mistakes, values: values.filter(({ value }) => !empty(value)) };
}

function submit(camForm, form, readers) {
  const variables = camForm.variableManager.variables;
  const { mistakes, values } = collect(form, readers);
  if (busy.get(form)) {
    mistakes.unshift({ article: '', sentence: '文件正在上传，请上传完成后再提交。' });
  }
  if (mistakes.length) {
    camForm.submitPrevented = true;
    refuse(form, mistakes);
    return;
  }
  readers.forEach(({ name }) => delete variables[name]);
  values.forEach(({ name, type, value }) =>
    camForm.variableManager.createVariable({ name, type: engineType(type, value), value }));
}

/* What is filled in is kept on the server, never in the browser of a shared computer. */
const pending = new Map();
let current = null;

function clock(instant) {
  return new Date(instant).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });
}

class Keeping {
  constructor(form, taskId, readers, context) {
    Object.assign(this, { form, taskId, readers, context, dirty: false, timer: null, ended: false });
    this.told = element('p', { class: 'mde-saved', role: 'status' });
    form.append(this.told);
    const touched = () => this.touch();
    ['input', 'change', 'mde-changed'].forEach(kind => form.addEventListener(kind, touched));
    this.watch = setInterval(() => form.isConnected || this.leave(), 400);
    this.hide = () => { if (document.visibilityState === 'hidden') { this.flush(true); } };
    document.addEventListener('visibilitychange', this.hide);
  }

  touch() {
    this.dirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(false), 1200);
  }

  state() {
    return Object.fromEntries(this.readers.map(({ name, read }) => [name, read.save()]));
  }

  flush(closing) {
    clearTimeout(this.timer);
    if (this.dirty && !this.ended) {
      this.dirty = false;
      pending.set(this.taskId, this.put(null, closing).catch(failure => {
        this.dirty = true;
        this.told.textContent = '暂存没有成功：' + (failure instanceof TypeError ? '网络没有连通。' : failure.message);
      }));
    }
    return pending.get(this.taskId);
  }

  async put(token, closing) {
    const csrf = token || (await this.context).csrf;
    const response = await fetch('/api/tasks/' + encodeURIComponent(this.taskId) + '/draft', {
      method: 'PUT', credentials: 'same-origin', keepalive: Boolean(closing), body: JSON.stringify(this.state()),
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...(csrf ? { [csrf.header]: csrf.token } : {}) }
    });
    if (response.status === 401 || response.status === 403) {
      this.dirty = true;
      if (window.mdeSessionEnded) {
        window.mdeSessionEnded();
      }
    }
    if (!response.ok) {
      throw new Error(await problem(response));
    }
    this.told.textContent = '已于 ' + clock((await response.json()).savedAt) + ' 暂存到服务器';
  }

  async restore() {
    await pending.get(this.taskId);
    const response = await fetch('/api/tasks/' + encodeURIComponent(this.taskId) + '/draft',
      { credentials: 'same-origin', headers: { Accept: 'application/json' } });
    if (response.status !== 200 || this.dirty) {
      return;
    }
    const kept = await response.json();
    await Promise.all(this.readers.filter(({ name }) => name in kept.content)
      .map(({ name, read }) => read.restore(kept.content[name])));
    this.form.dispatchEvent(new CustomEvent('mde-settle'));
    this.tell(kept.savedAt);
  }

  tell(savedAt) {
    const day = new Date(savedAt).toLocaleDateString('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' });
    const anew = element('button', { type: 'button', class: 'mde-plain' }, '清除暂存，重新填写');
    const note = element('div', { class: 'mde-banner', 'data-restored': '' }, '已恢复您于' + day + ' ' + clock(savedAt) + ' 暂存的内容。', anew);
    anew.addEventListener('click', async () => {
      const csrf = (await this.context).csrf;
      const answer = await fetch('/api/tasks/' + encodeURIComponent(this.taskId) + '/draft',
        { method: 'DELETE', credentials: 'same-origin', headers: csrf ? { [csrf.header]: csrf.token } : {} });
      if (answer.ok) {
        this.end();
        window.location.reload();
      }
    });
    this.form.prepend(note);
  }

  leave() {
    this.flush(false);
    clearInterval(this.watch);
    document.removeEventListener('visibilitychange', this.hide);
  }

  end() {
    this.ended = true;
    clearTimeout(this.timer);
    clearInterval(this.watch);
    document.removeEventListener('visibilitychange', this.hide);
    if (current === this) {
      current = null;
    }
  }
}

/* Whoever is in the middle of a form when the session ends signs in again on the spot and keeps what was filled in. */
window.mdeUnfinished = () => current && current.user
  ? { task: current.taskId, user: current.user, keep: csrf => current.put(csrf) } : null;

/* Who has the task: whoever comes second is told. */
function holding(form, taskId, context) {
  let before = null;
  const tell = known => {
    form.querySelectorAll(':scope > [data-holder]').forEach(old => old.remove());
    const holder = known.holder;
    if (holder && holder.id === known.user) {
      return;
    }
    const sentence = holder
      ? '该任务已由' + holder.name + '签收，正在办理。您可以查看，不能填写；确需由您办理的，请先由其退回签收。'
      : '任务尚未签收。查看不需要签收；办理请先点右上方的“签收”，签收后才能填写。';
    form.prepend(element('div', { class: holder ? 'mde-banner warn' : 'mde-banner', 'data-holder': '', role: 'status' }, sentence));
  };
  const look = async () => {
    if (!form.isConnected) {
      clearInterval(watch);
      return;
    }
    const disabled = form.matches('.disabled-form *, fieldset:disabled *');
    if (before !== null && before !== disabled) {
      ask('/api/tasks/' + encodeURIComponent(taskId) + '/context').then(tell, () => {});
    }
    before = disabled;
  };
  const watch = setInterval(look, 500);
  context.then(tell, () => {});
}

window.mdeForm = function (camForm) {
  const form = camForm.formElement[0];
  const context = ask('/api/tasks/' + encodeURIComponent(camForm.taskId) + '/context');
  const fields = Array.from(form.querySelectorAll('[data-field]'));
  const readers = fields.map(place => ({
    field: place, name: place.dataset.field, type: place.dataset.type, read: reader(place, place.dataset.type, context)
  }));
  dependent(form);
  show(form, camForm.taskId, context);
  holding(form, camForm.taskId, context);
  const keeping = new Keeping(form, camForm.taskId, readers, context);
  current = keeping;
  context.then(known => { keeping.user = known.user; }, () => {});
  keeping.restore().catch(() => {});
  let finished = () => {};
  form.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.tagName === 'INPUT' && event.target.type !== 'file') {
      event.preventDefault();
    }
  });
  camForm.on('store', () => { camForm.storePrevented = true; keeping.flush(false); });
  camForm.on('submit', () => {
    submit(camForm, form, readers);
    finished = window.mdeNext ? window.mdeNext(camForm.taskId) : finished;
  });
  camForm.on('submit-success', () => { keeping.end(); finished(); });
  camForm.on('submit-failed', (_form, failures) => {
    const failure = [].concat(failures)[0];
    if (!camForm.submitPrevented) {
      refuse(form, sentences(failure && failure.message));
    }
  });
};

export default [];
