// The public pages work without any of this: it only saves a page load, counts characters and moves the focus to what is wrong.
(function () {
  'use strict';
  document.querySelectorAll('.needs-script').forEach(function (node) { node.hidden = false; });
  var text = document.getElementById('text');
  var count = document.getElementById('count');
  var paragraph = document.getElementById('paragraph');
  if (text && count) {
    var told = function () { count.textContent = '已写' + Array.from(text.value).length + '字。'; };
    text.addEventListener('input', told);
    told();
  }
  document.querySelectorAll('a[data-paragraph]').forEach(function (link) {
    link.addEventListener('click', function (event) {
      if (paragraph && text) {
        event.preventDefault();
        paragraph.value = link.dataset.paragraph;
        document.getElementById('comment').scrollIntoView();
        text.focus({ preventScroll: true });
      }
    });
  });
  // The browser's own button speaks the browser's language.
  var upload = document.getElementById('upload');
  var chosen = document.getElementById('chosen');
  if (upload && chosen) {
    upload.parentElement.classList.add('scripted');
    upload.addEventListener('change', function () {
      chosen.replaceChildren.apply(chosen, Array.from(upload.files, function (file) {
        var line = document.createElement('li');
        line.textContent = file.name;
        return line;
      }));
    });
  }
  var complaints = document.getElementById('complaints');
  if (complaints) {
    complaints.focus();
  }
}());
