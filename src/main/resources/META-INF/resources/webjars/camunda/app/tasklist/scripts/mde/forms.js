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

function documentLine(file) {
  const address = '/api/documents/' + encodeURIComponent(file.sha256);
  return [
    element('a', { href: address, target: '_blank', rel: 'noopener' }, file.name),
    element('span', { class: 'mde-hint', title: 'SHA-256：' + file.sha256 },
      ' ' + size(file.size) + ' · 校验码 ' + file.sha256.slice(0, 12))
  ];
}

async function upload(file, context) {
  const csrf = (await context).csrf;
  const body = new FormData();
  body.append('file', file, file.name);
  const headers = csrf ? { [csrf.header]: csrf.token, Accept: 'application/json' } : { Accept: 'application/json' };
  const response = await fetch('/api/documents', { method: 'POST', credentials: 'same-origin', headers, body });
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

function documentField(input, context, several) {
  const place = element('div', { class: 'mde-documents' });
  const list = element('ul', { class: 'mde-files', 'aria-live': 'polite' });
  input.replaceWith(place);
  place.append(input, chooser(input, several), list);
  input.multiple = several;
  const keep = stored => {
    const remove = element('button', { type: 'button', class: 'mde-plain' }, '移除');
    const line = element('li', { 'data-sha256': stored.sha256 }, ...documentLine(stored), remove);
    remove.addEventListener('click', () => { line.remove(); input.focus(); });
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
      const waiting = element('p', { class: 'mde-hint', role: 'status' }, '正在上传“' + file.name + '”……');
      place.append(waiting);
      busy.set(form, (busy.get(form) || 0) + 1);
      try {
        keep(await upload(file, context));
      } catch (failure) {
        say(place, failure instanceof TypeError ? '上传没有完成，请检查网络后重新选择文件。' : failure.message);
      } finally {
        busy.set(form, busy.get(form) - 1);
        waiting.remove();
      }
    }
    input.value = '';
  });
  return () => {
    const stored = Array.from(list.children, line => line.dataset.sha256);
    return several ? stored : stored[0];
  };
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
  listed(place, '/api/people?role=' + encodeURIComponent(place.dataset.role || ''),
    person => person.unitName ? person.name + '（' + person.unitName + '）' : person.name);
  return chosen(place);
}

function units(place) {
  listed(place, '/api/units', unit => unit.name);
  return chosen(place);
}

function chosen(place) {
  return place.tagName === 'SELECT'
    ? () => place.value
    : () => Array.from(place.querySelectorAll('input:checked'), box => box.value);
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
  return () => rows.map(row => row.read()).filter(value => !empty(value));
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
    return () => Object.fromEntries(cells.map(([name, read]) => [name, read()]).filter(([, value]) => !empty(value)));
  });
}

function textsField(place) {
  if (place.tagName === 'TEXTAREA') {
    return () => place.value.split('\n').map(line => line.trim()).filter(line => line);
  }
  const template = place.querySelector('template') || element('template', {});
  if (!template.content.childElementCount) {
    const label = place.getAttribute('aria-label') || place.closest('.mde-field')?.querySelector('label')?.textContent || '内容';
    template.content.append(element('input', { type: 'text', 'aria-label': label.trim() }));
  }
  return repeated(place, template, place.dataset.add || '添加一项', line => {
    const input = line.querySelector('input, textarea, select');
    return () => input.value.trim();
  });
}

/* Fields */

function empty(value) {
  return value === undefined || value === null || value === ''
    || (Array.isArray(value) && value.length === 0)
    || (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0);
}

function yesOrNo(field) {
  if (field.type === 'checkbox') {
    return () => field.checked;
  }
  return () => field.value === '' ? undefined : field.value === 'true';
}

function nameOf(field) {
  const label = field.labels && field.labels[0];
  return (field.getAttribute('aria-label') || (label ? label.firstChild.textContent : '')).trim();
}

function whole(field) {
  return () => {
    const said = field.value.trim();
    if (said === '' && !field.validity.badInput) {
      return undefined;
    }
    if (!/^-?\d{1,9}$/.test(said)) {
      throw Object.assign(new Error('“' + nameOf(field) + '”须填写整数。'), { field });
    }
    return Number(said);
  };
}

function reader(field, type, context) {
  switch (type) {
    case 'boolean': return yesOrNo(field);
    case 'integer': return whole(field);
    case 'document': return documentField(field, context, false);
    case 'documents': return documentField(field, context, true);
    case 'rows': return rowsField(field, context);
    case 'texts': return textsField(field);
    case 'person':
    case 'people': return people(field);
    case 'unit':
    case 'units': return units(field);
    default: return () => field.value.trim();
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
  if (context.documents.length) {
    fact('材料', element('ul', { class: 'mde-files' }, ...context.documents.map(file => element('li', {}, ...documentLine(file)))));
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

function refuse(form, refusals) {
  form.querySelectorAll(':scope > .mde-refusals').forEach(old => old.remove());
  const lines = refusals.map(({ article, sentence }) => element('li', {}, sentence,
    ...(article ? [' ', element('span', { class: 'mde-article' }, article)] : [])));
  const place = element('div', { class: 'mde-refusals', role: 'alert', tabindex: '-1' },
    element('strong', {}, '尚不能提交办结：'), element('ul', {}, ...lines));
  form.prepend(place);
  place.focus();
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
  form.querySelectorAll('.mde-error').forEach(old => old.remove());
  return readers
    .filter(({ field }) => !field.closest('[hidden]'))
    .map(({ name, type, read }) => ({ name, type, value: read() }))
    .filter(({ value }) => !empty(value));
}

function submit(camForm, form, readers) {
  const variables = camForm.variableManager.variables;
  try {
    if (busy.get(form)) {
      throw new Error('文件正在上传，请上传完成后再提交。');
    }
    readers.forEach(({ name }) => delete variables[name]);
    collect(form, readers).forEach(({ name, type, value }) =>
      camForm.variableManager.createVariable({ name, type: engineType(type, value), value }));
  } catch (mistake) {
    camForm.submitPrevented = true;
    if (mistake.field) {
      say(mistake.field.parentElement, mistake.message);
    }
    refuse(form, [{ article: '', sentence: mistake.message }]);
  }
}

window.mdeForm = function (camForm) {
  const form = camForm.formElement[0];
  const context = ask('/api/tasks/' + encodeURIComponent(camForm.taskId) + '/context');
  const fields = Array.from(form.querySelectorAll('[data-field]'));
  const readers = fields.map(field => ({
    field, name: field.dataset.field, type: field.dataset.type, read: reader(field, field.dataset.type, context)
  }));
  dependent(form);
  show(form, camForm.taskId, context);
  form.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.tagName === 'INPUT' && event.target.type !== 'file') {
      event.preventDefault();
    }
  });
  camForm.on('store', () => { camForm.storePrevented = true; });
  camForm.on('submit', () => submit(camForm, form, readers));
  camForm.on('submit-failed', (_form, failures) => {
    const failure = [].concat(failures)[0];
    if (!camForm.submitPrevented) {
      refuse(form, sentences(failure && failure.message));
    }
  });
};

export default [];
