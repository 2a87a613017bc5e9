const { api, document } = globalThis;
api.onAnswer((answer) => {
  document.body.dataset.answer = answer;
});
api.ask(41);
document.querySelector('#echo').onclick = async () => {
  const sent = {
    when: new Date(5),
    map: new Map([['a', [1n]]]),
    bytes: new Uint8Array([1, 2, 255]),
    none: undefined,
  };
  const { value, from, origin } = await api.echo(sent);
  const seen = [value.when.getTime(), String(value.map.get('a')[0]), [...value.bytes], 'none' in value];
  document.querySelector('#out').textContent = JSON.stringify([from, origin, ...seen]);
};
