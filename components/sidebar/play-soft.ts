/** Two quiet tones, some 0.4 s; silent where the browser allows no sound yet. */
export function playSoft(): void {
  const context = new AudioContext();
  const volume = context.createGain();
  volume.gain.setValueAtTime(0.04, context.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.0001, context.currentTime + 0.4);
  volume.connect(context.destination);
  for (const [i, hertz] of [660, 880].entries()) {
    const tone = context.createOscillator();
    tone.frequency.value = hertz;
    tone.connect(volume);
    tone.start(context.currentTime + i * 0.15);
    tone.stop(context.currentTime + 0.2 + i * 0.15);
    if (i === 1) tone.addEventListener('ended', () => void context.close());
  }
}
