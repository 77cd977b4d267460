/** The motifs themselves, as shapes in three inks. `ink` strokes with the deep ink. */

export const things = {
  lightning: <path className="deep" d="M120 38 62 128h39l-13 68 63-101h-43z" />,
  cup: (
    <>
      <path className="deep" d="M48 113h103v32c0 30-22 50-51 50s-52-20-52-50z" />
      <path className="ink" strokeWidth="11" d="M149 125h12a20 20 0 0 1 0 41h-13" />
      <path className="ink-mid" strokeWidth="8.5" d="M83 56q9 9 1 19t0 20M116 56q9 9 1 19t0 20" />
    </>
  ),
  house: (
    <>
      <path className="deep" d="M60 101 109 56l51 46v83H60z" />
      <path className="ink" strokeWidth="12" d="m43 116 66-61 72 61" />
      <rect className="light" x="95" y="116" width="30" height="30" rx="2" />
    </>
  ),
  boat: (
    <>
      <path className="deep" d="M102 44v98H48z" />
      <path className="mid" d="M112 62v80h48z" />
      <path className="deep" d="M38 152h138l-22 34H60z" />
    </>
  ),
  bicycle: (
    <>
      <circle className="ink" strokeWidth="9" cx="56" cy="146" r="34" />
      <circle className="ink" strokeWidth="9" cx="156" cy="146" r="34" />
      <path className="ink-mid" strokeWidth="9" d="M56 146 82 96h54L104 146zM82 96l22 50" />
      <path className="ink" strokeWidth="9" d="m156 146-24-66h18M70 84h24" />
    </>
  ),
  guitar: (
    <g transform="rotate(38 106 116)">
      <path className="ink" strokeWidth="12" d="M106 104V26" />
      <path className="ink-mid" strokeWidth="16" d="M106 34V20" />
      <path
        className="deep"
        d="M106 88c18 0 27 10 25 24-1 9-3 12 4 20 20 24 4 56-29 56s-49-32-29-56c7-8 5-11 4-20-2-14 7-24 25-24z"
      />
      <circle className="light" cx="106" cy="134" r="14" />
      <path className="ink-mid" strokeWidth="7" d="M92 168h28" />
    </g>
  ),
};

export const outdoors = {
  mountains: (
    <>
      <circle className="light" cx="154" cy="65" r="26" />
      <path className="mid" d="m0 147 65-78 61 77 31-35 55 67v36H0z" />
      <path className="deep" d="m0 173 37-31 58 46 52-37 65 41v22H0z" />
    </>
  ),
  tree: (
    <>
      <path className="deep" d="M98 112h16v84H98z" />
      <circle className="mid" cx="76" cy="112" r="34" />
      <circle className="mid" cx="138" cy="110" r="36" />
      <circle className="deep" cx="106" cy="80" r="44" />
      <path className="ink" strokeWidth="8" d="m106 160 26-26" />
    </>
  ),
  star: (
    <path
      className="deep"
      strokeLinejoin="round"
      d="m106 42 22.5 47.500 52 6.700-38 36.300 9.500 51.500-46-25-46 25 9.500-51.500-38-36.300 52-6.700z"
    />
  ),
  sun: (
    <>
      <circle className="deep" cx="106" cy="112" r="38" />
      <path
        className="ink"
        strokeWidth="11"
        d="M106 36v20M106 168v20M30 112h20M162 112h20M52 58l14 14M146 152l14 14M160 58l-14 14M66 152l-14 14"
      />
    </>
  ),
  flower: (
    <>
      <path className="ink" strokeWidth="10" d="M106 110v88M106 178q28 0 36-28" />
      {[0, 60, 120, 180, 240, 300].map((turn) => (
        <ellipse
          key={turn}
          className="deep"
          cx="106"
          cy="56"
          rx="19"
          ry="26"
          transform={`rotate(${turn} 106 88)`}
        />
      ))}
      <circle className="light" cx="106" cy="88" r="17" />
    </>
  ),
  moon: (
    <>
      <path className="deep" d="M126 40a70 70 0 1 0 48 110 58 58 0 0 1-48-110z" />
      <path className="mid" d="m164 48 5 12 13 1-10 9 3 13-11-7-11 7 3-13-10-9 13-1z" />
      <circle className="mid" cx="150" cy="106" r="5" />
    </>
  ),
};

export const animals = {
  fish: (
    <>
      <path className="mid" d="M106 84q14-28 44-26-8 16-6 34z" />
      <path
        className="deep"
        d="M28 118c24-36 76-48 116-12l38-28q-9 40 0 78l-38-26c-40 36-92 24-116-12z"
      />
      <circle className="light" cx="64" cy="110" r="8" />
      <path className="ink-light" strokeWidth="6" d="M94 94q14 24 0 48" />
    </>
  ),
  cat: (
    <>
      <path
        className="deep"
        d="M52 52q4-8 12-2l26 20q16-4 32 0l26-20q8-6 12 2 8 32 4 58c6 44-20 74-58 74s-64-30-58-74q-4-26 4-58z"
      />
      <circle className="light" cx="82" cy="114" r="9" />
      <circle className="light" cx="130" cy="114" r="9" />
      <path className="light" d="M97 136h18l-9 10z" />
      <path className="ink-light" strokeWidth="5" d="M106 146q-2 14-16 12M106 146q2 14 16 12" />
    </>
  ),
};
