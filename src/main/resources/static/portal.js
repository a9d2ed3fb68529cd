// 大字版: the choice is kept on this device only.
(function () {
  'use strict';
  var root = document.documentElement;
  var button = document.getElementById('large-type');
  function show(large) {
    root.classList.toggle('large-type', large);
    if (button) {
      button.setAttribute('aria-pressed', String(large));
    }
  }
  show(localStorage.getItem('large-type') === 'yes');
  if (button) {
    button.addEventListener('click', function () {
      var large = !root.classList.contains('large-type');
      localStorage.setItem('large-type', large ? 'yes' : 'no');
      show(large);
    });
  }
}());
// The papers of a meeting are printed from their own button.
(function () {
  'use strict';
  var button = document.querySelector('[data-print]');
  if (button) {
    button.addEventListener('click', function () { window.print(); });
  }
}());
